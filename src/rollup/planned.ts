import type { Target } from "../cascade/index.ts";
import { CascadeError, describe } from "../document/index.ts";
import { parsePlainDate, plannedShare } from "../time/index.ts";
import { wayTo } from "./wayTo.ts";

/**
 * Where the plan says a target should be by the end of a day, not rounded.
 *
 * baseline + (target − baseline) × share planned by then, the share by the target's phasing from
 * its start to its due date. A cap without a baseline to come down from holds from the first day, and
 * so does a side the baseline lies beyond already.
 *
 * @param target A target, as `cascade.targets(unit)` gives it.
 * @param date An ISO plain date.
 * @returns A value in the indicator's unit, or null where the target has no start or due date, or
 *   is counted from a benchmark: where that will be, nobody planned.
 * @throws CascadeError `invalid-value` where the date is none.
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
  if (target.start === null || target.due === null || target.benchmark !== null) return null;
  const span = {
    start: parsePlainDate(target.start) as number,
    end: parsePlainDate(target.due) as number,
  };
  const { bound, direction, value, baseline } = target;
  if (wayTo(value, baseline ?? Number.NaN, bound, { direction }).holds) return target.value;
  const from = target.baseline ?? 0;
  return from + (target.value - from) * plannedShare(target.phasing, span, day);
}
