import type { CascadeState } from "../../cascade/index.ts";
import { planTimes, type Reduction } from "../../rollup/index.ts";
import { heldAt } from "../heldAt.ts";
import { atRecentRate, atRunRate } from "./extrapolate.ts";
import { pointReader } from "./pointReader.ts";
import type { Sight } from "./sight.ts";
import { snapped } from "./snapped.ts";
import { type Trend, trendOf } from "./trend.ts";
import { blankWaypoints, type Waypoints } from "./waypoints.ts";

/** Why there is no forecast. */
export type NoForecast =
  | "no-time" // its target has no start, or no due date
  | "due" // it is due already
  | "benchmark" // what its target is counted from moves as well
  | "not-foreseeable" // a verdict, what others publish, a growth, or a peak
  | "not-reported" // nobody has reported, or silence hides how far it is
  | "one-report" // one report alone, and nothing to have started from
  | "other-reporters" // earlier reports are of other units than those of today
  | "nothing-planned"; // nothing was planned between the reports

/** What is foreseen of a unit on one side of a plan: a record that is written over and over. */
export interface Outlook {
  reason: NoForecast | null;
  /** Where it will be when it is due, in steps; NaN where there is a reason. */
  runRate: number;
  recent: number;
  readonly points: Waypoints;
}

/**
 * Foresees where units will be when their targets are due, one by one into one record.
 *
 * @param sights How far they were, the earliest first, today last.
 * @returns A function of a unit that has a target on this side.
 */
export function forecaster(
  state: CascadeState,
  reduction: Reduction,
  sights: readonly Sight[],
): (unit: number) => Outlook {
  const { plan, heard } = reduction;
  const { measure, context } = plan.indicator;
  const trend = trendOf(plan);
  const { at, times } = planTimes(state, plan);
  const today = sights.at(-1) as Sight;
  const hidden = measure.speaksOf === "everyone" ? reduction.silence?.uncountedBelow : undefined;
  const { target: targets } = heldAt(reduction);
  const read = pointReader(state, plan, sights, trend);
  const outlook: Outlook = {
    ...{ reason: null, runRate: Number.NaN, recent: Number.NaN },
    points: blankWaypoints(sights.length + 1),
  };
  const settled = (value: number, target: number): boolean =>
    trend === "settled" || (trend === "peak" && isSettled(value, target, context.sign));

  const reasonFor = (unit: number): NoForecast | null => {
    const { start = null, due = null } = times[at[unit] as number] ?? {};
    outlook.points.count = 0;
    if (plan.benchmark !== null) return "benchmark";
    if (trend === "none") return "not-foreseeable";
    if (start === null || due === null) return "no-time";
    if (due <= today.day) return "due";
    if (heard[unit] === 0 || (hidden !== undefined && (hidden[unit] as number) > 0)) {
      return "not-reported";
    }
    const { points } = outlook;
    const others = read(unit, points);
    const reports = points.count - Number(points.started);
    if (reports === 0) return others ? "other-reporters" : "not-reported";
    const value = points.values[points.count - 1] as number;
    if (settled(value, targets[unit] as number)) return null;
    if (trend === "peak") return "not-foreseeable";
    if (reports === 1 && !points.started) return others ? "other-reporters" : "one-report";
    return null;
  };

  return (unit) => {
    outlook.runRate = Number.NaN;
    outlook.recent = Number.NaN;
    outlook.reason = reasonFor(unit);
    if (outlook.reason !== null) return outlook;
    const { points } = outlook;
    const value = points.values[points.count - 1] as number;
    if (settled(value, targets[unit] as number)) {
      outlook.runRate = value;
      outlook.recent = value;
      return outlook;
    }
    const from = trend === "averages" ? (points.values[0] as number) : 0;
    outlook.runRate = snapped(from + endOf(points, atRunRate, trend));
    outlook.recent = snapped(from + endOf(points, atRecentRate, trend));
    if (Number.isNaN(outlook.runRate)) outlook.reason = "nothing-planned";
    return outlook;
  };
}

/** Whether no later period can change the verdict on a peak: it is reached, or passed. */
function isSettled(value: number, target: number, sign: 1 | -1): boolean {
  return sign === 1 ? value >= target : value > target;
}

/** Where the figure, or what it adds up to, is in the end. */
function endOf(points: Waypoints, at: typeof atRunRate, trend: Trend): number {
  const amount = at(points, points.amounts);
  return trend === "pooled" ? amount / at(points, points.sizes) : amount;
}
