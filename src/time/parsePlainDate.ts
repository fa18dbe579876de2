import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";

const shape = /^\d{4}-\d{2}-\d{2}$/;
export const epoch = new Date(1970, 0, 1);

/**
 * Reads an ISO plain date such as `2023-06-30` as a day number.
 *
 * @param text The date, `yyyy-mm-dd`, with no time and no zone.
 * @returns Days since 1970-01-01, or `null` where there is no such day.
 * @example
 * parsePlainDate("1970-01-02"); // => 1
 * parsePlainDate("2023-02-30"); // => null
 */
export function parsePlainDate(text: string): number | null {
  if (!shape.test(text)) return null;
  const date = parseISO(text);
  return isValid(date) ? differenceInCalendarDays(date, epoch) : null;
}
