import type { Calendar } from "./calendar.ts";
import { firstDayOf } from "./monthNumber.ts";
import { periodNumber } from "./periodNumber.ts";
import { monthsIn } from "./phasing.ts";

/**
 * The first day of the year a day lies in, both in days since 1970-01-01.
 *
 * @example
 * startOfYearOf(100, wholeMonths); // => 0
 */
export function startOfYearOf(day: number, calendar: Calendar): number {
  return firstDayOf(periodNumber(day, "year", calendar) * monthsIn.year, calendar);
}
