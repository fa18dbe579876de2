import { test } from "@fast-check/vitest";
import type { Indicator } from "target-cascade";
import { expect } from "vitest";
import { worlds } from "./arbitraries/worlds.ts";
import { casesOf, inSteps, less, linesOf, stepsOf } from "./breakdowns.ts";
import { makeDistances } from "./oracle/distance.ts";
import { runs } from "./runs.ts";

test.prop([worlds], runs)(
  "gap = unplaced − stretch + unreported + shortfall − surplus",
  (world) => {
    expect.hasAssertions();
    for (const { whole, indicator } of casesOf(world)) {
      for (const line of linesOf(whole)) {
        const { gap, unplaced, stretch, unreported, shortfall, surplus } = stepsOf(line, indicator);
        expect([line, gap]).toEqual([line, unplaced - stretch + unreported + shortfall - surplus]);
        expect(
          Math.min(line.unplaced, line.stretch, line.shortfall, line.surplus),
        ).toBeGreaterThanOrEqual(0);
      }
    }
  },
);

test.prop([worlds], runs)("a line is what it opens into and what was lost on the way", (world) => {
  expect.hasAssertions();
  for (const { whole, indicator } of casesOf(world)) {
    const sign = indicator.direction === "lower" ? -1n : 1n;
    for (const line of linesOf(whole)) {
      const below = line.children();
      if (below.length === 0) continue;
      const target = below.reduce(
        (left, child) => left - inSteps(child.target, indicator),
        inSteps(line.target, indicator),
      );
      const rest = less(
        stepsOf(line, indicator),
        below.map((child) => stepsOf(child, indicator)),
      );
      // What is handed on, with what is unplaced and less what is stretched, is the target.
      const lost = sign * target;
      expect([line, rest]).toEqual([
        line,
        {
          ...{ gap: lost, unreported: 0n, shortfall: 0n, surplus: 0n },
          ...{ unplaced: lost > 0n ? lost : 0n, stretch: lost < 0n ? -lost : 0n },
        },
      ]);
    }
  }
});

test.prop([worlds], runs)(
  "what arises at a line itself is what it does not open into, amount by amount",
  (world) => {
    expect.hasAssertions();
    for (const { whole, indicator } of casesOf(world)) {
      for (const line of linesOf(whole)) {
        const below = line.children().map((child) => stepsOf(child, indicator));
        expect([line, stepsOf(line.here, indicator)]).toEqual([
          line,
          less(stepsOf(line, indicator), below),
        ]);
      }
    }
  },
);

test.prop([worlds], runs)(
  "points are the breakdown of those who reported, and add up as far as a quotient can",
  (world) => {
    for (const { whole } of casesOf(world)) {
      for (const line of linesOf(whole)) {
        const { points } = line;
        expect(points === null).toBe(whole.points === null);
        if (!points) continue;
        const { gap, unplaced, stretch, unreported, shortfall, surplus } = points;
        const below = line.children().map((child) => child.points ?? fail(child));
        const most = Math.max(unplaced, stretch, shortfall, surplus, 1);
        const near = (value: number): number => Math.abs(value) / most;
        expect(unreported).toBe(0);
        expect(near(gap - (unplaced - stretch + shortfall - surplus))).toBeLessThan(1e-12);
        if (below.length === 0) continue;
        for (const name of ["shortfall", "surplus"] as const) {
          const added = below.reduce((total, child) => total + child[name], 0);
          expect(near(points[name] - added)).toBeLessThan(1e-12);
        }
        const lost = below.reduce(
          (left, child) => left - (child.unplaced - child.stretch),
          unplaced - stretch,
        );
        const gained = below.reduce((left, child) => left - child.gap, gap);
        expect(near(gained - lost)).toBeLessThan(1e-12);
      }
    }
  },
);

test.prop([worlds], runs)(
  "the gap is the distance from where a unit stands to its target",
  (world) => {
    expect.hasAssertions();
    const known = new Map<Indicator, ReturnType<typeof makeDistances>>();
    for (const { whole, indicator, rollup } of casesOf(world)) {
      const distances =
        known.get(indicator) ??
        makeDistances(rollup.cascade, [...rollup.ledger.rows()], world.options, indicator);
      known.set(indicator, distances);
      const gap = inSteps(whole.gap, indicator);
      const target = inSteps(whole.target, indicator);
      expect([whole, { gap, target }]).toEqual([whole, distances(whole.unit)]);
      const figure = rollup.figure(whole.unit, indicator.id);
      if (whole.points) expect(whole.points.gap).toBe(figure.gap);
      else if (figure.gap !== null) expect([figure, figure.gap]).toEqual([figure, whole.gap]);
    }
  },
);

function fail(line: unknown): never {
  throw new Error(`There are no points: ${JSON.stringify(line)}.`);
}
