import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { numbersIn } from "../helpers/numbersIn.ts";
import { askingWorlds } from "./arbitraries/policies.ts";
import { derivedFrom, ledgerOf, rolledUp } from "./arbitraries/worlds.ts";
import { observeRollup } from "./observe.ts";
import { fewerRuns } from "./runs.ts";

test.prop([askingWorlds], fewerRuns)(
  "no answer holds a number that is none, and no fraction is beyond what it can be",
  (world) => {
    expect.hasAssertions();
    const { document, rows, options } = world;
    const cascade = derivedFrom(world);
    const rollup = rolledUp(cascade, ledgerOf(cascade, rows), options);
    const { sights, units } = observeRollup(rollup, document);
    const told = numbersIn([[...sights.values()], [...units.values()]]);
    expect(told.filter(([, number]) => !Number.isFinite(number))).toEqual([]);
    const figures = [...sights.values()].map(({ figure }) => figure);
    expect(numbersIn(figures).filter(([, number]) => Object.is(number, -0))).toEqual([]);
    for (const figure of rollup.figures()) {
      const { completion, completionReported, achievement, pace, coverage, gap, state } = figure;
      for (const fraction of [completion, completionReported]) {
        expect(fraction === null || (fraction >= 0 && fraction <= 1)).toBe(true);
      }
      for (const ratio of [achievement, pace]) expect(ratio ?? 0).toBeGreaterThanOrEqual(0);
      expect(coverage.reported).toBeLessThanOrEqual(coverage.expected);
      if (completion === 1 && state !== "not-reported") expect(gap).toBeLessThanOrEqual(0);
    }
  },
);
