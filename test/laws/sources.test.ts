import { fc, test } from "@fast-check/vitest";
import { rollUp } from "target-cascade";
import { expect } from "vitest";
import { calendarWorlds } from "./arbitraries/calendarWorlds.ts";
import { derivedFrom, ledgerOf, orPassOver, rolledUp } from "./arbitraries/worlds.ts";
import { fewerRuns } from "./runs.ts";

test.prop([calendarWorlds, fc.nat()], fewerRuns)(
  "the rows a figure rests on, and no others, come to the figure",
  (world, chosen) => {
    const { document, rows, options } = world;
    const cascade = derivedFrom(world);
    const ledger = ledgerOf(cascade, rows);
    const rollup = rolledUp(cascade, ledger, options);
    const units = [...cascade.units()].map(({ id }) => id);
    const unit = units[chosen % units.length] as string;
    for (const { id } of document.indicators ?? []) {
      const sources = [...rollup.sources(unit, id)];
      expect(new Set(sources.map(({ row }) => row)).size).toBe(sources.length);
      const figure = orPassOver(() => rollup.figure(unit, id));
      const alone = rollUp(
        cascade,
        sources.map(({ actual }) => actual),
        options,
      );
      const again = orPassOver(() => alone.figure(unit, id));
      expect(again.actual).toBe(figure.actual);
      expect(again.coverage).toEqual(figure.coverage);
      expect(again.provenance).toEqual({ ...figure.provenance, leftOut: 0 });
      if (figure.actual === null && figure.provenance.actual === null) {
        expect(sources.filter(({ part }) => part === "actual")).toEqual([]);
      }
    }
  },
);
