import fc from "fast-check";
import {
  type CascadeDocument,
  type Frequency,
  type Phasing,
  type PhasingByShares,
  parseCascade,
  type Target,
  type TimeBalance,
} from "target-cascade";
import { daysFrom, placeIn } from "../oracle/calendar.ts";

/** A document of one unit with one target, and that target. */
export interface PhasedTarget {
  readonly document: CascadeDocument;
  readonly target: Target;
}

export const frequencies: readonly Frequency[] = ["year", "half", "quarter", "month"];

const share = fc.oneof(
  { weight: 5, arbitrary: fc.nat(9) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }).map((parts) => parts / 100) },
  { weight: 1, arbitrary: fc.constantFrom(0.1, 1 / 3, 1e-7, 2 ** 46) },
);

const span = fc
  .tuple(
    fc.constantFrom("2021-01-01", "2021-04-01", "2021-07-17", "2022-02-28", "2023-12-31"),
    fc.oneof(
      fc.constantFrom(1, 31, 365, 730, 1826),
      fc.integer({ min: 1, max: 1200 }),
      // To the end of a month, a quarter or a year.
      fc.constantFrom("2024-12-31", "2024-09-30", "2024-02-29"),
    ),
  )
  .map(([start, end]) => (typeof end === "string" ? until(start, end) : daysFrom(start, end)));

function until(start: string, end: string): readonly string[] {
  const days = daysFrom(start, 1500);
  return days.slice(0, days.indexOf(end) + 1);
}

const seed = fc.record({
  days: span,
  frequencies: fc.subarray([...frequencies]),
  shares: fc.array(share, { minLength: 60, maxLength: 60 }),
  within: fc.constantFrom("linear" as const, "step" as const, undefined),
  balance: fc.constantFrom<TimeBalance[]>("flow", "flow", "last", "first", "average", "max"),
  rate: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  lower: fc.boolean(),
  decimals: fc.constantFrom(0, 0, 1, 2),
  value: fc.integer({ min: -60, max: 400 }),
  baseline: fc.option(fc.integer({ min: -60, max: 400 }), { nil: undefined }),
});

/** Targets of every balance, over any stretch of days, phased to any depth. */
export const phasedTargets: fc.Arbitrary<PhasedTarget> = seed.map((made) => {
  const scale = 10 ** made.decimals;
  const document: CascadeDocument = {
    units: [{ id: "city" }],
    indicators: [
      {
        id: "x",
        measure: made.rate ? "ratio" : "sum",
        decimals: made.decimals,
        balance: made.balance,
        direction: made.lower ? "lower" : "higher",
      },
    ],
    targets: [
      {
        unit: "city",
        indicator: "x",
        value: made.value / scale,
        ...(made.baseline === undefined ? {} : { baseline: made.baseline / scale }),
        start: made.days[0] as string,
        due: made.days.at(-1) as string,
        phasing: phasingFrom(made.days, made.frequencies, made.shares, made.within),
      },
    ],
  };
  return { document, target: parseCascade(document).targets("city")[0] as Target };
});

function phasingFrom(
  days: readonly string[],
  [first, ...shorter]: readonly Frequency[],
  shares: readonly number[],
  within: "linear" | "step" | undefined,
): Phasing {
  if (first === undefined) return "linear";
  const touched = new Set(days.map((day) => placeIn(first, day).period)).size;
  const inside = (outer: Frequency, rest: readonly Frequency[]): PhasingByShares["within"] => {
    const [next, ...after] = rest;
    if (next === undefined) return within;
    const count = placeIn(outer, "2021-01-01").months / placeIn(next, "2021-01-01").months;
    return { every: next, shares: usable(shares.slice(-count)), within: inside(next, after) };
  };
  return {
    every: first,
    shares: usable(Array.from({ length: touched }, (_, place) => shares[place % 60] as number)),
    within: inside(first, shorter),
  };
}

function usable(shares: readonly number[]): readonly number[] {
  return shares.some((one) => one > 0) ? shares : shares.map(() => 1);
}
