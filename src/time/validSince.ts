import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { isLastDayOfMonth } from "date-fns/isLastDayOfMonth";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { epoch } from "./parsePlainDate.ts";

const mostDaysAstray = 4;

/**
 * The first day a statement may speak of and still be valid, so many months on.
 *
 * A statement is valid through the same day of the month so many months later; one on the last day
 * of a month through the last day.
 *
 * @param day The day it must still be valid on, in days since 1970-01-01.
 * @param months How many months statements are valid for, 1 or more.
 * @returns Days since 1970-01-01.
 * @example
 * validSince(364, 6); // => 180
 */
export function validSince(day: number, months: number): number {
  // Months differ in length, so going back may end a few days late; going forward is what counts.
  let since = dayOf(addMonths(addDays(epoch, day), -months)) - mostDaysAstray;
  while (validThrough(since, months) < day) since += 1;
  return since;
}

function validThrough(spokenOf: number, months: number): number {
  const start = addDays(epoch, spokenOf);
  const end = addMonths(start, months);
  return dayOf(isLastDayOfMonth(start) ? lastDayOfMonth(end) : end);
}

function dayOf(date: Date): number {
  return differenceInCalendarDays(date, epoch);
}
