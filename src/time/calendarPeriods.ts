import type { Calendar } from "./calendar.ts";
import { firstDayOf } from "./monthNumber.ts";
import type { Period } from "./parsePeriod.ts";
import { periodNumber } from "./periodNumber.ts";
import { periodsTouched } from "./periodsTouched.ts";
import { type Frequency, monthsIn } from "./phasing.ts";

/**
 * The periods of a frequency that a span touches, each as far as it lies in the span.
 *
 * @param span Days since 1970-01-01, both included.
 * @example
 * calendarPeriods({ start: 10, end: 40 }, "month", wholeMonths);
 * // => [{ start: 10, end: 30 }, { start: 31, end: 40 }]
 */
export function calendarPeriods(span: Period, every: Frequency, calendar: Calendar): Period[] {
  const first = periodNumber(span.start, every, calendar);
  return Array.from({ length: periodsTouched(span, every, calendar) }, (_, place) =>
    calendarPeriod(span, every, first + place, calendar),
  );
}

/** The period of a number, as far as it lies in the span. */
export function calendarPeriod(
  { start, end }: Period,
  every: Frequency,
  number: number,
  calendar: Calendar,
): Period {
  const months = monthsIn[every];
  return {
    start: Math.max(start, firstDayOf(number * months, calendar)),
    end: Math.min(end, firstDayOf((number + 1) * months, calendar) - 1),
  };
}
