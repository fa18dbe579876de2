import type { ReadWay, TargetTime } from "../../rollup/index.ts";
import {
  type Calendar,
  type Frequency,
  lengthInMonths,
  monthsIn,
  partsOfMonth,
} from "../../time/index.ts";
import type { Trend } from "./trend.ts";

/** How fast it has to go from now on. */
export interface RequiredPace {
  /** The kind of period it is told by, and how many of them are left, not rounded. */
  readonly every: Frequency;
  readonly periods: number;
  /**
   * How much the figure has to change in each of them, in the indicator's unit; of a cap on what adds
   * up, by how much it may at most. Null where a level is asked for.
   */
  readonly change: number | null;
  /** What the rest must come to on average, or together, where only that counts; else null. */
  readonly level: number | null;
  /** How many times as fast as planned: 1 is as planned; null where no speed was. */
  readonly pace: number | null;
}

/** What the required pace of a unit follows from, in steps. */
export interface Asked {
  readonly trend: Trend;
  readonly value: number;
  readonly target: number;
  readonly sign: 1 | -1;
  readonly way: Readonly<ReadWay>;
  readonly time: TargetTime;
  /** The day asked about. */
  readonly asOf: number;
  /** The share of the way planned by then, and of the time that is over, from 0 to 1. */
  readonly share: number;
  readonly passed: number;
}

/**
 * How fast a unit has to go from now on to meet its target when it is due.
 *
 * The rest of the way ÷ the periods left; and beside it the rest of the way, as a part of all of it,
 * ÷ the part of the plan that is left.
 *
 * @returns Null where it is due or met, or no later period can make good for an earlier one.
 */
export function requiredPace(
  asked: Asked,
  every: Frequency,
  scale: number,
  calendar: Calendar,
): RequiredPace | null {
  const { value, target, sign, time, asOf } = asked;
  const met = sign * (target - value) <= 0;
  if (time.span === null || time.span.end <= asOf) return null;
  if (met !== isAllowance(asked)) return null;
  const rest = restOf(asked);
  if (rest === null) return null;
  const left = lengthInMonths(
    { start: Math.max(asOf + 1, time.span.start), end: time.span.end },
    calendar,
  );
  const periods = left / (partsOfMonth * monthsIn[every]);
  const { change, level, pace } = rest;
  return Object.freeze({
    every,
    periods,
    change: change === null ? null : change / scale / periods + 0,
    level: level === null ? null : level / scale + 0,
    pace: pace !== null && Number.isFinite(pace) ? pace + 0 : null,
  });
}

/** Whether what adds up is to stay below a cap: then what is left is an allowance. */
function isAllowance({ trend, way }: Asked): boolean {
  return trend === "amounts" && way.cap;
}

interface Rest {
  readonly change: number | null;
  readonly level: number | null;
  readonly pace: number | null;
}

function restOf(asked: Asked): Rest | null {
  const { trend, value, target, way, share, passed } = asked;
  const from = Number.isNaN(way.baseline) ? 0 : way.baseline;
  const whole = target - from;
  const pace = (done: number): number => (1 - done / whole) / (1 - share);
  switch (trend) {
    case "averages": {
      const done = (value - from) * passed;
      return { change: null, level: from + (whole - done) / (1 - passed), pace: pace(done) };
    }
    case "pooled":
      if (share === 1) return null;
      return { change: null, level: (target - value * share) / (1 - share), pace: null };
    case "settled":
      return null;
    case "peak":
      return way.course === "keep" ? null : { change: null, level: target, pace: null };
    default:
      if (way.holds && !isAllowance(asked)) return null;
      return { change: target - value, level: null, pace: pace(value - from) };
  }
}
