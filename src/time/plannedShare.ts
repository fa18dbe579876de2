import type { Calendar } from "./calendar.ts";
import type { courseOf } from "./courseOf.ts";
import { quotient } from "./fraction.ts";
import type { Period } from "./parsePeriod.ts";
import type { Phasing } from "./phasing.ts";
import { passed, plannedFraction } from "./plannedFraction.ts";

/**
 * The share of the way from its baseline to a target that is planned by the end of a day.
 *
 * Linear: `(day − start + 1) ÷ (end − start + 1)`; by shares as `plannedFraction` has it. Of an
 * average: that by months, over the part of the span that has passed, which is what the levels so
 * far average to; it may be above 1. Of what is kept: all of it from the first day.
 *
 * @param phasing `"linear"`, or a share for each period counted from the one the span begins in.
 * @param span The first and last day of the target.
 * @param day The day asked about, in days since 1970-01-01.
 * @param course How the figure moves, as `courseOf` has it.
 * @returns 0 before the span, 1 from its last day on.
 * @example
 * plannedShare("linear", { start: 0, end: 9 }, 4, wholeMonths); // => 0.5
 */
export function plannedShare(
  phasing: Phasing,
  span: Period,
  day: number,
  calendar: Calendar,
  course: ReturnType<typeof courseOf> = "climb",
): number {
  if (day < span.start) return 0;
  if (day >= span.end || course === "keep") return 1;
  if (phasing === "linear") {
    return course === "average" ? 1 : (day - span.start + 1) / (span.end - span.start + 1);
  }
  if (course === "climb") return quotient(plannedFraction(phasing, span, day, calendar));
  const planned = plannedFraction(phasing, span, day, calendar, "months");
  const gone = passed(span, day, calendar, "months");
  return quotient({ over: planned.over * gone.under, under: planned.under * gone.over });
}
