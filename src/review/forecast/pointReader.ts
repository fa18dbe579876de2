import { baselineColumn, type CascadeState, type Plan } from "../../cascade/index.ts";
import { type PlanTimes, planTimes, type TargetTime } from "../../rollup/index.ts";
import type { Period } from "../../time/index.ts";
import { clock } from "./clock.ts";
import type { Sight } from "./sight.ts";
import { never } from "./throughColumn.ts";
import type { Trend } from "./trend.ts";
import { putPoint, type Waypoints } from "./waypoints.ts";

/**
 * Reads the days on which it is known how far a unit was into one record of points.
 *
 * Reports that speak up to the same day are one point. What adds up starts from its baseline, or from
 * 0, on the eve of its first day; what is at a level, from its baseline where one is stated. Levels,
 * averages and rates of other reporters than those of today are left out.
 *
 * @param sights The earliest first, today's last.
 * @returns A function that gives whether points of other reporters were left out.
 */
export function pointReader(
  state: CascadeState,
  plan: Plan,
  sights: readonly Sight[],
  trend: Trend,
): (unit: number, into: Waypoints) => boolean {
  const { at, times }: PlanTimes = planTimes(state, plan);
  const shareOf = clock(times, trend === "averages" ? "months" : "plan", state.calendar);
  const passedOf = clock(times, "passed", state.calendar);
  const baselines = baselineColumn(state, plan);
  const everyone = plan.indicator.measure.speaksOf === "everyone";
  const adds = trend === "amounts" || trend === "pooled";
  const today = sights.at(-1) as Sight;
  return (unit, into) => {
    const time = at[unit] as number;
    const { start } = (times[time] as TargetTime).span as Period;
    const stated = baselines ? (baselines[unit] as number) : Number.NaN;
    const from = Number.isNaN(stated) ? 0 : stated;
    const alike = adds || (everyone && !Number.isNaN(stated));
    let others = false;
    into.count = 0;
    into.started = trend === "levels" ? !Number.isNaN(stated) : adds || trend === "averages";
    if (into.started) {
      const beginning = trend === "averages" || trend === "pooled" ? 0 : from;
      putPoint(into, start - 1, 0, from, beginning, 0, false);
    }
    for (let place = 0; place < sights.length; place++) {
      const { numerator, denominator, heard, through } = sights[place] as Sight;
      const last = through[unit] as number;
      if (heard[unit] === 0 || last === never) continue;
      if (!alike && heard[unit] !== today.heard[unit]) {
        others = true;
        continue;
      }
      const size = denominator ? (denominator[unit] as number) : 1;
      const value = (numerator[unit] as number) / size;
      // What came before its first day is no part of what adds up, and a level where its baseline is.
      const early = last < start && (into.started || trend !== "levels");
      if (early || !Number.isFinite(value)) continue;
      const share = shareOf(time, last);
      const before = into.count - 1;
      const same = before >= 0 && into.days[before] === last;
      const stillAtStart = before >= 0 && !into.started && share === 0;
      const replaces = same || stillAtStart;
      if (trend === "pooled") {
        putPoint(into, last, share, value, numerator[unit] as number, size, replaces);
      } else {
        const over = trend === "averages" ? (value - from) * passedOf(time, last) : value;
        putPoint(into, last, share, value, over, 1, replaces);
      }
    }
    return others;
  };
}
