import { courseAlong, type Target, timeOfTarget, wayTo } from "../cascade/index.ts";
import { CascadeError, describe } from "../document/index.ts";
import { calendarOf, parsePlainDate, plannedShare } from "../time/index.ts";

/**
 * Where the plan says a target should be by the end of a day, not rounded.
 *
 * baseline + (target − baseline) × share planned by then, the share by the target's phasing from
 * its start to its due date. A cap without a baseline to come down from holds from the first day, and
 * so does a side the baseline lies beyond already; as does what cannot be made good later: a `first`,
 * a `max` not to pass, a rate that is a `flow`. Of an `average` it is what the levels so far average
 * to.
 *
 * @param target A target, as `cascade.targets(unit)` gives it.
 * @param date An ISO plain date.
 * @returns A value in the indicator's unit, or null where the target has no start or due date, or
 *   is counted from a benchmark: where that will be, nobody planned.
 * @throws CascadeError `invalid-value` where the date is none, or the phasing does not fit.
 * @example
 * const [target] = cascade.targets("north"); // 6 schools from 2021-01-01 to 2025-12-31
 * planned(target, "2025-12-31"); // => 6
 */
export function planned(target: Target, date: string): number | null {
  const day = parsePlainDate(date);
  if (day === null) {
    throw new CascadeError([
      {
        code: "invalid-value",
        severity: "error",
        path: ["date"],
        unit: target.unit,
        expected: "a date such as 2023-06-30",
        received: describe(date),
        message: `${date} is not a date.`,
      },
    ]);
  }
  if (target.benchmark !== null) return null;
  const span = timeOfTarget(target);
  if (span === null) return null;
  const { bound, direction, value, baseline } = target;
  const way = wayTo(value, baseline ?? Number.NaN, bound, { direction });
  if (way.holds) return value;
  const from = baseline ?? 0;
  const course = courseAlong(way, value, bound, target);
  const calendar = calendarOf(target.calendar);
  return from + (value - from) * plannedShare(target.phasing, span, day, calendar, course);
}
