import { courseAlong, type Target, timeOfTarget, wayTo } from "../cascade/index.ts";
import { CascadeError, describe, type Issue, toSteps } from "../document/index.ts";
import {
  calendarOf,
  calendarPeriods,
  type Frequency,
  formatPeriod,
  formatPlainDate,
  monthsIn,
  type Period,
  plannedFraction,
  rounded,
} from "../time/index.ts";
import { averageLevels } from "./averageLevels.ts";

export interface PhaseOptions {
  /** The kind of period. */
  readonly every: Frequency;
}

/** What a target comes to in one period. */
export interface PhasedPeriod {
  /** `2022`, `2022-H1`, `2022-Q3` or `2022-03`. */
  readonly period: string;
  /** Its first and last day by the calendar, as far as it lies in the target's time. */
  readonly start: string;
  readonly end: string;
  /** What is to be reported for it: an amount of a `flow`, else a level. */
  readonly value: number;
  /** Where the figure is to stand at its end; of a `flow`, from the baseline on. */
  readonly cumulative: number;
}

/** A period in steps, as a course has it. */
interface Step {
  readonly period: Period;
  readonly value: bigint;
  readonly cumulative: bigint;
}

/**
 * What a target comes to in every year, half, quarter or month of its time, in whole steps.
 *
 * Combined over time by the indicator's balance, the values of all periods come to the target, and
 * those of shorter periods to the value of the longer one. `flow`: amounts, the planned path rounded
 * at the end of each period (half a step counts in the earlier one), so that they add up from the
 * baseline to the target. `last`: the level at the end of each period. `max`: likewise, where it is a
 * peak to be reached. `average`: levels that average to the target. `first`, and a cap: the target
 * throughout; a cap on a `flow` is shared out like any amount.
 *
 * @param target A target, as `cascade.targets(unit)` gives it.
 * @param options.every `year`, `half`, `quarter` or `month`.
 * @returns The periods in order, or null where the target has no start or due date, or is counted
 *   from a benchmark: where that will be, nobody planned.
 * @throws CascadeError `invalid-value` for a frequency there is not or a phasing that does not fit;
 *   `too-many-decimals` or `too-large` where steps cannot hold a number.
 * @example
 * const [target] = cascade.targets("north"); // 6 schools from 2021-01-01 to 2024-12-31
 * phase(target, { every: "year" }).map(({ value }) => value); // => [1, 2, 1, 2]
 */
export function phase(target: Target, { every }: PhaseOptions): readonly PhasedPeriod[] | null {
  if (!Object.hasOwn(monthsIn, every)) throw notEvery(target, every);
  const span = target.benchmark === null ? timeOfTarget(target) : null;
  if (span === null) return null;
  const scale = 10 ** target.decimals;
  const steps = stepsIn(target, every, span);
  return Object.freeze(
    steps.map(({ period, value, cumulative }) =>
      Object.freeze({
        period: formatPeriod(every, period.start, calendarOf(target.calendar)),
        start: formatPlainDate(period.start),
        end: formatPlainDate(period.end),
        value: numberOf(target, value) / scale,
        cumulative: numberOf(target, cumulative) / scale,
      }),
    ),
  );
}

/** By the course the figure takes, in whole numbers: way × share may pass 2^53 on the way. */
function stepsIn(target: Target, every: Frequency, span: Period): Step[] {
  const goal = stepsOf(target, "value");
  const way = wayTo(target.value, target.baseline ?? Number.NaN, target.bound, target);
  const from = Number.isNaN(way.baseline) ? 0n : stepsOf(target, "baseline");
  const course = courseAlong(way, target.value, target.bound, target);
  const calendar = calendarOf(target.calendar);
  const periods = calendarPeriods(span, every, calendar);
  const adds = target.balance === "flow" && target.figure === "amount";
  if (course === "keep" && !adds) {
    return periods.map((period) => ({ period, value: goal, cumulative: goal }));
  }
  if (course === "average") return averaged(target, goal, goal - from, span, every);
  let before = from;
  return periods.map((period) => {
    const { over, under } = plannedFraction(target.phasing, span, period.end, calendar);
    const cumulative = from + rounded({ over: (goal - from) * over, under });
    const value = adds ? cumulative - before : cumulative;
    before = cumulative;
    return { period, value, cumulative };
  });
}

function averaged(
  { phasing, calendar }: Target,
  goal: bigint,
  way: bigint,
  span: Period,
  every: Frequency,
): Step[] {
  let [over, under] = [0n, 0n];
  const levels = averageLevels(goal, way, phasing, span, every, calendarOf(calendar));
  return levels.map(({ period, length, level }) => {
    over += length * level;
    under += length;
    return { period, value: level, cumulative: rounded({ over, under }) };
  });
}

function stepsOf(target: Target, key: "value" | "baseline"): bigint {
  const number = target[key] as number;
  const steps = toSteps(number, target.decimals);
  if (typeof steps === "number") return BigInt(steps);
  throw steps === "size"
    ? tooLarge(target, [key], number)
    : refusal(target, {
        code: "too-many-decimals",
        path: [key],
        expected: `at most ${target.decimals} decimals`,
        received: describe(number),
        message: `The ${key} of ${target.indicator} at ${target.unit} has more decimals than it declares.`,
      });
}

function numberOf(target: Target, steps: bigint): number {
  const number = Number(steps);
  if (Number.isSafeInteger(number)) return number;
  throw tooLarge(target, ["phasing"], number);
}

function tooLarge(target: Target, path: Issue["path"], received: number): CascadeError {
  return refusal(target, {
    code: "too-large",
    path,
    expected: "fewer than 2^53 steps",
    received: describe(received),
    message: `What ${target.indicator} comes to at ${target.unit} is too large to be held exactly.`,
    fix: "Use a larger unit of measure, or fewer decimals.",
  });
}

function notEvery(target: Target, every: string): CascadeError {
  const known = Object.keys(monthsIn).join(", ");
  return refusal(target, {
    code: "invalid-value",
    path: ["every"],
    expected: `one of ${known}`,
    received: describe(every),
    message: `A target cannot be phased every ${every}.`,
  });
}

function refusal({ unit }: Target, issue: Omit<Issue, "severity" | "unit">): CascadeError {
  return new CascadeError([{ ...issue, severity: "error", unit }]);
}
