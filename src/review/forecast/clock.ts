import type { TargetTime } from "../../rollup/index.ts";
import {
  type Calendar,
  type Period,
  passed,
  plannedFraction,
  plannedShare,
  quotient,
} from "../../time/index.ts";

/**
 * How the time of targets passes, day by day, each day worked out once.
 *
 * @param by `plan`: the share of the way the phasing has planned by the end of a day. `months` and
 *   `passed`: the same of what averages, where time is counted in months, and the share of the time
 *   that is over.
 * @returns A function of the position of a time, with a start and a due date, and a day: from 0 to 1.
 */
export function clock(
  times: readonly TargetTime[],
  by: "plan" | "months" | "passed",
  calendar: Calendar,
): (time: number, day: number) => number {
  const known: (Map<number, number> | undefined)[] = [];
  return (time, day) => {
    const shares = known[time] ?? new Map<number, number>();
    known[time] = shares;
    const share = shares.get(day) ?? shareBy(times[time] as TargetTime, by, day, calendar);
    shares.set(day, share);
    return share;
  };
}

function shareBy(
  { span: known, phasing }: TargetTime,
  by: "plan" | "months" | "passed",
  day: number,
  calendar: Calendar,
): number {
  const span = known as Period;
  if (by === "plan") return plannedShare(phasing, span, day, calendar);
  if (day < span.start) return 0;
  if (day >= span.end) return 1;
  return quotient(
    by === "passed"
      ? passed(span, day, calendar, "months")
      : plannedFraction(phasing, span, day, calendar, "months"),
  );
}
