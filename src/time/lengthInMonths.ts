import { addDays } from "date-fns/addDays";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import type { Period } from "./parsePeriod.ts";
import { epoch } from "./parsePlainDate.ts";

/** What lengths are counted in: each day of any month is a whole number of it. */
export const partsOfMonth = 28 * 29 * 15 * 31;

/**
 * How many months a period is long, in whole parts of which `partsOfMonth` make a month.
 *
 * From a day to the eve of the same day some months later it is those months, wherever in the
 * month that day is. Any other period is the calendar months it covers, those covered in part by
 * their days.
 *
 * @param period Days since 1970-01-01, both included.
 * @example
 * lengthInMonths({ start: 0, end: 89 }) / partsOfMonth; // => 3, January to March
 * lengthInMonths({ start: 14, end: 44 }) / partsOfMonth; // => 1, 15 January to 14 February
 */
export function lengthInMonths(period: Period): number {
  const [first, next] = [addDays(epoch, period.start), addDays(epoch, period.end + 1)];
  if (first.getDate() === next.getDate()) return monthsBetween(first, next) * partsOfMonth;
  return calendarMonths(period);
}

/**
 * The calendar months a period covers, those covered in part by their days; in the same parts.
 * What lies side by side adds up.
 */
export function calendarMonths({ start, end }: Period): number {
  const [first, last] = [addDays(epoch, start), addDays(epoch, end)];
  const before = (first.getDate() - 1) * (partsOfMonth / getDaysInMonth(first));
  const upTo = last.getDate() * (partsOfMonth / getDaysInMonth(last));
  return monthsBetween(first, last) * partsOfMonth + upTo - before;
}

function monthsBetween(first: Date, last: Date): number {
  const years = last.getFullYear() - first.getFullYear();
  return years * 12 + last.getMonth() - first.getMonth();
}
