import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import type { Calendar } from "./calendar.ts";
import { epoch } from "./parsePlainDate.ts";

type CutOffs = Pick<Calendar, "cutOffs">;

/**
 * The number of the reporting month a day lies in: months since January of the year 0.
 *
 * @param day Days since 1970-01-01.
 * @example
 * monthNumber(31, wholeMonths); // => 23641, February 1970
 */
export function monthNumber(day: number, { cutOffs }: CutOffs): number {
  const date = addDays(epoch, day);
  const month = date.getMonth();
  const next = date.getDate() > (cutOffs[month] as number) ? 1 : 0;
  return date.getFullYear() * 12 + month + next;
}

/** The first day of a reporting month by its number, in days since 1970-01-01. */
export function firstDayOf(month: number, { cutOffs }: CutOffs): number {
  const before = month - 1;
  // The constructor would take the years 0 to 99 for 1900 to 1999.
  const date = new Date(epoch);
  date.setFullYear(Math.floor(before / 12), before - Math.floor(before / 12) * 12, 1);
  const last = Math.min(cutOffs[date.getMonth()] as number, getDaysInMonth(date));
  return differenceInCalendarDays(date, epoch) + last;
}
