import { fc, test } from "@fast-check/vitest";
import { type Breakdown, explainGap, type Indicator, type Rollup } from "target-cascade";
import { expect } from "vitest";
import {
  derivedFrom,
  ledgerOf,
  orPassOver,
  rolledUp,
  type World,
  worlds,
} from "./arbitraries/worlds.ts";
import { makeDistances } from "./oracle/distance.ts";
import { wholeOf } from "./oracle/exact.ts";
import { runs } from "./runs.ts";

const amounts = ["unplaced", "stretch", "unreported", "shortfall", "surplus"] as const;

type Steps = Readonly<Record<(typeof amounts)[number] | "gap" | "target", bigint>>;

/** A line in whole steps of its currency. */
function stepsOf(line: Breakdown, { measure, decimals = 0 }: Indicator): Steps {
  const stated = decimals as number;
  // Numerators of a rate are held in steps of figure × denominator, of a percentage ÷ 100.
  const type = typeof measure === "object" ? measure.type : measure;
  const percent = type === "ratio" || type === "growth";
  const exact = percent ? 2 * stated + 2 : type === "mean" ? 2 * stated : stated;
  return Object.fromEntries(
    [...amounts, "gap", "target"].map((name) => {
      const value = line[name as (typeof amounts)[number]];
      // A number with decimals can be read back as steps without doubt up to 2^51 of them.
      fc.pre(exact === 0 || Math.abs(value) * 10 ** exact < 2 ** 51);
      return [name, wholeOf(value, exact)];
    }),
  ) as Steps;
}

/** Every breakdown there is: of units, of what they open into, and nested ones. */
function* linesOf(line: Breakdown): Generator<Breakdown> {
  yield line;
  if (line.nested) yield* linesOf(line.nested);
  for (const child of line.children()) yield* linesOf(child);
}

interface Case {
  readonly whole: Breakdown;
  readonly indicator: Indicator;
  readonly rollup: Rollup;
  readonly world: World;
}

/** The breakdown of every unit with a target. */
function* casesOf(world: World): Generator<Case> {
  const cascade = derivedFrom(world);
  const rollup = rolledUp(cascade, ledgerOf(cascade, world.rows), world.options);
  for (const indicator of world.document.indicators ?? []) {
    for (const { id } of cascade.units()) {
      if (rollup.figure(id, indicator.id).target === null) continue;
      const whole = orPassOver(() => explainGap(rollup, id, indicator.id));
      yield { whole, indicator, rollup, world };
    }
  }
}

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
      const own = stepsOf(line, indicator);
      const below = line.children().map((child) => stepsOf(child, indicator));
      if (below.length === 0) continue;
      const rest = Object.fromEntries(
        Object.entries(own).map(([name, steps]) => [
          name,
          below.reduce((left, child) => left - child[name as keyof Steps], steps),
        ]),
      ) as Steps;
      // What is handed on, with what is unplaced and less what is stretched, is the target.
      const lost = sign * rest.target;
      expect([line, rest]).toEqual([
        line,
        {
          ...{ gap: lost, target: rest.target, unreported: 0n, shortfall: 0n, surplus: 0n },
          ...{ unplaced: lost > 0n ? lost : 0n, stretch: lost < 0n ? -lost : 0n },
        },
      ]);
    }
  }
});

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
      const { gap, target } = stepsOf(whole, indicator);
      expect([whole, { gap, target }]).toEqual([whole, distances(whole.unit)]);
      const figure = rollup.figure(whole.unit, indicator.id);
      if (whole.points) expect(whole.points.gap).toBe(figure.gap);
      else if (figure.gap !== null) expect([figure, figure.gap]).toEqual([figure, whole.gap]);
    }
  },
);
