import type { Calendar } from "./calendar.ts";
import { firstDayOf } from "./monthNumber.ts";
import { periodNumber } from "./periodNumber.ts";
import { type Frequency, monthsIn } from "./phasing.ts";

/**
 * The last day of the latest period that has ended by a day.
 *
 * @param every The kind of period.
 * @param day Days since 1970-01-01; a period that ends on it has ended.
 * @example
 * lastPeriodEnd("quarter", 100, wholeMonths); // => 89
 */
export function lastPeriodEnd(every: Frequency, day: number, calendar: Calendar): number {
  return firstDayOf(periodNumber(day + 1, every, calendar) * monthsIn[every], calendar) - 1;
}
