import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { columnsOfFigures } from "../helpers/columnsOfFigures.ts";
import { derivedFrom, ledgerOf, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { runs } from "./runs.ts";

test.prop([worlds], runs)("columns hold the figure of every unit", (world) => {
  expect.hasAssertions();
  const { document, rows, options } = world;
  const cascade = derivedFrom(world);
  const rollup = rolledUp(cascade, ledgerOf(cascade, rows), options);
  // The columns are asked for first: nothing may hang on a figure having been asked for before.
  const indicators = (document.indicators ?? []).map(({ id }) => id);
  const all = indicators.map((id) => rollup.columns(id));
  for (const [position, id] of indicators.entries()) {
    expect(all[position]).toEqual(columnsOfFigures(rollup, id, all[position]?.units ?? []));
  }
});
