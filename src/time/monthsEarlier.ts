import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import type { Calendar } from "./calendar.ts";
import { firstDayOf, monthNumber } from "./monthNumber.ts";
import { epoch } from "./parsePlainDate.ts";

/**
 * The same day so many months earlier, or the last of a shorter month; of the first day of a
 * reporting month the first of the earlier one.
 *
 * @param day Days since 1970-01-01.
 * @param months How many months; below 0 for later.
 * @example
 * monthsEarlier(396, 12, wholeMonths); // => 31
 */
export function monthsEarlier(day: number, months: number, calendar: Calendar): number {
  const month = monthNumber(day, calendar);
  if (firstDayOf(month, calendar) === day) return firstDayOf(month - months, calendar);
  return differenceInCalendarDays(addMonths(addDays(epoch, day), -months), epoch);
}
