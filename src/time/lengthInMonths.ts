import { addDays } from "date-fns/addDays";
import { type Calendar, wholeMonths } from "./calendar.ts";
import { firstDayOf, monthNumber } from "./monthNumber.ts";
import type { Period } from "./parsePeriod.ts";
import { epoch } from "./parsePlainDate.ts";

/** What lengths are counted in: each day of any month of the year is a whole number of it. */
export const partsOfMonth = Number(wholeMonths.partsOfMonth);

/**
 * How many months a period is long, in whole parts of which `partsOfMonth` make a month.
 *
 * Of reporting months it is as many as there are. From a day to the eve of the same day some months
 * later it is those months, wherever in the month that day is. Any other period is the months of the
 * year it covers, those covered in part by their days.
 *
 * @param period Days since 1970-01-01, both included.
 * @example
 * lengthInMonths({ start: 0, end: 89 }, wholeMonths) / partsOfMonth; // => 3, January to March
 * lengthInMonths({ start: 14, end: 44 }, wholeMonths) / partsOfMonth; // => 1, 15 January to 14 February
 */
export function lengthInMonths(period: Period, calendar: Calendar): number {
  const { start, end } = period;
  const [from, to] = [monthNumber(start, calendar), monthNumber(end + 1, calendar)];
  const whole = firstDayOf(from, calendar) === start && firstDayOf(to, calendar) === end + 1;
  if (whole) return (to - from) * partsOfMonth;
  const [first, next] = [addDays(epoch, start), addDays(epoch, end + 1)];
  if (first.getDate() !== next.getDate()) return Number(calendarMonths(period, wholeMonths));
  const years = next.getFullYear() - first.getFullYear();
  return (years * 12 + next.getMonth() - first.getMonth()) * partsOfMonth;
}

/**
 * The reporting months a period covers, those covered in part by their days, in whole parts of which
 * `calendar.partsOfMonth` make a month. What lies side by side adds up.
 */
export function calendarMonths({ start, end }: Period, calendar: Calendar): bigint {
  return partsBefore(end + 1, calendar) - partsBefore(start, calendar);
}

function partsBefore(day: number, calendar: Calendar): bigint {
  const month = monthNumber(day, calendar);
  const first = firstDayOf(month, calendar);
  const length = firstDayOf(month + 1, calendar) - first;
  const { partsOfMonth: parts } = calendar;
  return BigInt(month) * parts + BigInt(day - first) * (parts / BigInt(length));
}
