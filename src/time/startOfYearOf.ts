import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { startOfYear } from "date-fns/startOfYear";
import { epoch } from "./parsePlainDate.ts";

/**
 * The first day of the calendar year a day lies in, both in days since 1970-01-01.
 *
 * @example
 * startOfYearOf(100); // => 0
 */
export function startOfYearOf(day: number): number {
  return differenceInCalendarDays(startOfYear(addDays(epoch, day)), epoch);
}
