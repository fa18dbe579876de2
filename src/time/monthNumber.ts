import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { epoch } from "./parsePlainDate.ts";

/**
 * The number of the month a day lies in: months since January of the year 0.
 *
 * @param day Days since 1970-01-01.
 * @example
 * monthNumber(31); // => 23641, February 1970
 */
export function monthNumber(day: number): number {
  const date = addDays(epoch, day);
  return date.getFullYear() * 12 + date.getMonth();
}

/** The first day of a month by its number, in days since 1970-01-01. */
export function firstDayOf(month: number): number {
  // The constructor would take the years 0 to 99 for 1900 to 1999.
  const date = new Date(epoch);
  date.setFullYear(Math.floor(month / 12), month % 12, 1);
  return differenceInCalendarDays(date, epoch);
}
