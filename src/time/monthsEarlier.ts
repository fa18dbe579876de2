import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { epoch } from "./parsePlainDate.ts";

/**
 * The same day so many months earlier, or the last of a shorter month.
 *
 * @param day Days since 1970-01-01.
 * @param months How many months; below 0 for later.
 * @example
 * monthsEarlier(396, 12); // => 31
 */
export function monthsEarlier(day: number, months: number): number {
  return differenceInCalendarDays(addMonths(addDays(epoch, day), -months), epoch);
}
