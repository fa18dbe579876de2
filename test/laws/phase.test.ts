import { fc, test } from "@fast-check/vitest";
import {
  type Actual,
  type Frequency,
  type PhasedPeriod,
  parseCascade,
  phase,
  planned,
  rollUp,
  type Target,
} from "target-cascade";
import { expect } from "vitest";
import { frequencies, type PhasedTarget, phasedTargets } from "./arbitraries/phasedTargets.ts";
import { daysFrom, gathered } from "./oracle/calendar.ts";
import { type Fraction, wholeOf } from "./oracle/exact.ts";
import { dayByDay, nearestWhole, sumOf } from "./oracle/path.ts";
import { moreRuns } from "./runs.ts";

const anyFrequency = fc.constantFrom(...frequencies);

function phased(target: Target, every: Frequency): readonly PhasedPeriod[] {
  return phase(target, { every }) ?? [];
}

/** Targets of a flow, each an amount. */
const flows = phasedTargets.filter(
  ({ target }) => target.balance === "flow" && target.figure === "amount",
);

test.prop([flows, anyFrequency], moreRuns)(
  "a flow is the path of its days, rounded at the end of each period",
  ({ target }, every) => {
    const { start, due, phasing, decimals } = target;
    const count = (Date.parse(due as string) - Date.parse(start as string)) / 86_400_000 + 1;
    const days = daysFrom(start as string, count);
    const brought = dayByDay(days, phasing);
    const from = wholeOf(target.baseline ?? 0, decimals);
    const way = wholeOf(target.value, decimals) - from;
    let gone = 0;
    let sum: Fraction = { over: 0n, under: 1n };
    let before = from;
    const expected = gathered(days, every).map((period) => {
      sum = sumOf([sum, ...brought.slice(gone, gone + period.length)]);
      gone += period.length;
      const { over, under } = sum;
      const cumulative = from + nearestWhole({ over: way * over, under });
      const value = cumulative - before;
      before = cumulative;
      return { start: period[0], end: period.at(-1), value, cumulative };
    });
    const found = phased(target, every).map(({ period: _, value, cumulative, ...span }) => ({
      ...span,
      value: wholeOf(value, decimals),
      cumulative: wholeOf(cumulative, decimals),
    }));
    expect(found).toEqual(expected);
    expect(found.reduce((sum, { value }) => sum + value, 0n)).toBe(way);
  },
);

test.prop([phasedTargets, fc.nat(2), fc.nat(2)], moreRuns)(
  "shorter periods come to the longer one they are in",
  ({ target }, one, other) => {
    const longer = frequencies[Math.min(one, other)] as Frequency;
    const shorter = frequencies[Math.max(one, other) + 1] as Frequency;
    const parts = phased(target, shorter);
    for (const whole of phased(target, longer)) {
      const within = parts.filter(({ start, end }) => start >= whole.start && end <= whole.end);
      expect(within[0]?.start).toBe(whole.start);
      expect(within.at(-1)).toMatchObject({ end: whole.end });
      if (target.balance !== "average") {
        expect(within.at(-1)?.cumulative).toBe(whole.cumulative);
      }
      const values = within.map(({ value }) => wholeOf(value, target.decimals));
      const told = wholeOf(whole.value, target.decimals);
      const added = values.reduce((sum, value) => sum + value, 0n);
      if (target.balance === "flow" && target.figure === "amount") expect(added).toBe(told);
      else if (target.balance === "first") expect(values[0]).toBe(told);
      else if (target.balance !== "average") expect(values.at(-1)).toBe(told);
      // In a whole one they average exactly; in one that is cut, as the ledger rounds.
      else if (isWhole([whole], longer)) expect(added).toBe(told * BigInt(values.length));
      else expect(averageOf(target, within)).toBe(whole.value);
    }
  },
);

/** What the ledger makes of reports of an average. */
function averageOf({ decimals }: Target, periods: readonly PhasedPeriod[]): number | null {
  const cascade = parseCascade({
    units: [{ id: "city" }],
    indicators: [{ id: "x", measure: "sum", balance: "average", decimals }],
    targets: [{ unit: "city", indicator: "x", value: 0 }],
  });
  const rows = periods.map(({ start, end, value }) => ({
    ...{ unit: "city", indicator: "x", period: { start, end }, value },
  }));
  return rollUp(cascade, rows, { asOf: "2099-12-31" }).figure("city", "x").actual;
}

/** Whether no period is cut: each begins a month and ends one, and has the days of its kind. */
function isWhole(periods: readonly PhasedPeriod[], every: Frequency): boolean {
  const least = { month: 28, quarter: 90, half: 181, year: 365 }[every];
  return periods.every(
    ({ start, end }) =>
      start.endsWith("-01") &&
      daysFrom(end, 2).at(-1)?.endsWith("-01") &&
      (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1 >= least,
  );
}

/** Reports of exactly what a target comes to in every period; a flow with a baseline from it on. */
function asPhased({ target }: PhasedTarget, every: Frequency): Actual[] {
  const { unit, indicator, balance, figure, baseline } = target;
  const opening = balance === "flow" && figure === "amount" && baseline !== null;
  return phased(target, every).map(({ start, end, value, cumulative }) => ({
    ...{ unit, indicator, period: { start, end } },
    ...(opening ? { value: cumulative, basis: "term-to-date" as const } : { value }),
    ...(figure === "rate" ? { of: 100 } : {}),
  }));
}

test.prop([phasedTargets, anyFrequency, fc.nat()], moreRuns)(
  "who does in every period what it comes to is where it says, and meets the target when it is due",
  (made, every, pick) => {
    const { document, target } = made;
    const cascade = parseCascade(document);
    const rows = asPhased(made, every);
    const actualBy = (asOf: string): number | null =>
      rollUp(cascade, rows, { asOf }).figure("city", "x").actual;
    expect(actualBy(target.due as string)).toBe(target.value);
    const periods = phased(target, every);
    const { end, cumulative } = periods[pick % periods.length] as PhasedPeriod;
    expect(actualBy(end)).toBe(cumulative);
  },
);

test.prop([phasedTargets, anyFrequency], moreRuns)(
  "the plan stands at the end of each period where the phased amounts do, up to rounding",
  (made, every) => {
    const { target } = made;
    // All of a cap may be used up from the first day; its parts are there to see it coming.
    fc.pre(target.direction === "higher" || target.baseline !== null || target.balance !== "flow");
    const cascade = parseCascade(made.document);
    // Levels that average may be a step off for every kind of period down to the one asked for.
    const off = target.balance === "average" ? frequencies.indexOf(every) + 1.5 : 0.5;
    for (const { end, cumulative } of phased(target, every)) {
      const plan = planned(target, end) as number;
      const steps = Math.abs(plan - cumulative) * 10 ** target.decimals;
      expect(steps).toBeLessThanOrEqual(off + 1e-6);
      expect(rollUp(cascade, [], { asOf: end }).figure("city", "x").planned).toBeCloseTo(plan, 9);
    }
  },
);

test.prop([phasedTargets, anyFrequency], moreRuns)(
  "the opposite of a target is phased to the opposite",
  ({ target }, every) => {
    const opposite: Target = {
      ...target,
      value: -target.value,
      baseline: target.baseline === null ? null : -target.baseline,
      direction: target.direction === "higher" ? "lower" : "higher",
      bound: target.bound === "floor" ? "cap" : "floor",
    };
    // Without a baseline one of the two is a cap; a peak has no opposite.
    fc.pre(target.baseline !== null && target.balance !== "max");
    const negated = phased(opposite, every).map(({ value, cumulative }) => [
      0 - value,
      0 - cumulative,
    ]);
    expect(negated).toEqual(
      phased(target, every).map(({ value, cumulative }) => [value, cumulative]),
    );
  },
);

test.prop(
  [
    phasedTargets,
    anyFrequency,
    fc.integer({ min: 0, max: 2 ** 53 - 1 }),
    fc.integer({ min: 0, max: 2 ** 53 - 1 }),
  ],
  moreRuns,
)("the largest amounts add up, too", ({ target }, every, value, baseline) => {
  const large: Target = {
    ...target,
    value,
    baseline,
    decimals: 0,
    balance: "flow",
    figure: "amount",
  };
  const periods = phased(large, every);
  const added = periods.reduce((sum, period) => sum + BigInt(period.value), 0n);
  expect(added).toBe(BigInt(value) - BigInt(baseline));
  expect(periods.at(-1)?.cumulative).toBe(value);
  const levels = phased({ ...large, balance: "last" }, every);
  expect(levels.map((level) => level.value)).toEqual(periods.map((one) => one.cumulative));
});
