import { type Target, timeOfTarget } from "../cascade/index.ts";
import { CascadeError, describe } from "../document/index.ts";
import { courseOf, parsePlainDate, plannedShare } from "../time/index.ts";

/**
 * Where the plan says a target should be by the end of a day, not rounded.
 *
 * baseline + (target − baseline) × share planned by then, the share by the target's phasing from
 * its start to its due date. A cap (lower is better, no baseline) holds from the first day, as does
 * what cannot be made good later: a `first`, a `max` not to pass, a rate that is a `flow`. Of an
 * `average` it is what the levels so far average to.
 *
 * @param target A target, as `cascade.targets(unit)` gives it.
 * @param date An ISO plain date.
 * @returns A value in the indicator's unit, or null where the target has no start or due date.
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
  const span = timeOfTarget(target);
  if (span === null) return null;
  if (target.direction === "lower" && target.baseline === null) return target.value;
  const from = target.baseline ?? 0;
  return from + (target.value - from) * plannedShare(target.phasing, span, day, courseOf(target));
}
