import type { Calendar } from "./calendar.ts";
import { monthNumber } from "./monthNumber.ts";
import { type Frequency, monthsIn } from "./phasing.ts";

/**
 * The number of the period a day lies in, counted from the first of the year 0.
 *
 * @param day Days since 1970-01-01.
 * @example
 * periodNumber(100, "quarter", wholeMonths); // => 7881, the second of 1970
 */
export function periodNumber(day: number, every: Frequency, calendar: Calendar): number {
  return Math.floor(monthNumber(day, calendar) / monthsIn[every]);
}
