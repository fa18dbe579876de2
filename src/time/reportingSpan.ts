import { addDays } from "date-fns/addDays";
import { isLastDayOfMonth } from "date-fns/isLastDayOfMonth";
import { type Calendar, wholeMonths } from "./calendar.ts";
import { firstDayOf, monthNumber } from "./monthNumber.ts";
import type { Period } from "./parsePeriod.ts";
import { epoch } from "./parsePlainDate.ts";

/**
 * The days that are reported on for a span somebody wrote in dates: what begins or ends with a month
 * of the year begins or ends with the reporting month of that name.
 *
 * @param span Days since 1970-01-01, both included.
 * @example
 * reportingSpan({ start: 0, end: 364 }, calendarOf("administrative-15")); // => { start: -17, end: 347 }
 */
export function reportingSpan(span: Period, calendar: Calendar): Period {
  if (calendar === wholeMonths) return span;
  const start = reportingStart(span.start, calendar);
  const ends = isLastDayOfMonth(addDays(epoch, span.end));
  const next = ends ? firstDayOf(monthNumber(span.end, wholeMonths) + 1, calendar) : span.end + 1;
  // The last days of a month, by themselves, lie after the reporting month of that name.
  return next <= start ? span : { start, end: next - 1 };
}

/** The first of the days that are reported on for what begins on a day. */
export function reportingStart(day: number, calendar: Calendar): number {
  if (calendar === wholeMonths || addDays(epoch, day).getDate() > 1) return day;
  return firstDayOf(monthNumber(day, wholeMonths), calendar);
}
