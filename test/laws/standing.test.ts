import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { codeOfState } from "../../src/rollup/codeOfState.ts";
import { rollupState } from "../../src/rollup/index.ts";
import { standingColumns } from "../../src/rollup/standingColumns.ts";
import { derivedFrom, ledgerOf, orPassOver, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { runs } from "./runs.ts";

const states = Object.keys(codeOfState);

test.prop([worlds], runs)(
  "the states of all units as a column are those of their figures",
  (world) => {
    expect.hasAssertions();
    const { rows, options } = world;
    const cascade = derivedFrom(world);
    const rollup = rolledUp(cascade, ledgerOf(cascade, rows), options);
    const rolled = rollupState(rollup);
    for (const { position, record } of rolled.state.indicators) {
      const standing = orPassOver(() => standingColumns(rolled, position));
      for (const [number, unit] of rolled.state.structure.ids.entries()) {
        const { state, gap, completion } = rollup.figure(unit, record.id);
        const said = states[standing?.states[number] ?? 0];
        expect({ unit, indicator: record.id, state: said }).toEqual({
          ...{ unit, indicator: record.id, state },
        });
        if (!standing) continue;
        expect(standing.gap[number]).toBe(gap ?? Number.NaN);
        expect(standing.completion[number]).toBe(completion ?? Number.NaN);
      }
    }
  },
);
