import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { epoch, parsePlainDate } from "./parsePlainDate.ts";

/** A period as people write it: a year, a half, nine months, a quarter, a month, or two dates. */
export type PeriodInput = string | { readonly start: string; readonly end: string };

/** A period as day numbers, both days included. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

const shape = /^(\d{4})(?:-(?:H([12])|(9M)|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/**
 * Reads a period as its first and last day.
 *
 * @param input `2022`, `2022-H1`, `2022-9M` (January to September), `2022-Q1`, `2022-03`,
 *   or `{ start, end }` as plain dates, both included.
 * @returns The period in days since 1970-01-01, or `null` where the input is none of these.
 * @example
 * parsePeriod("1970-Q1"); // => { start: 0, end: 89 }
 * parsePeriod("1970-Q5"); // => null
 */
export function parsePeriod(input: PeriodInput): Period | null {
  if (typeof input !== "string") {
    const start = parsePlainDate(input.start);
    const end = parsePlainDate(input.end);
    return start === null || end === null || end < start ? null : { start, end };
  }
  const match = shape.exec(input);
  if (!match) return null;
  const [, year, half, nineMonths, quarter, month] = match;
  if (half) return months(Number(year), Number(half) * 6 - 6, 6);
  if (nineMonths) return months(Number(year), 0, 9);
  if (quarter) return months(Number(year), Number(quarter) * 3 - 3, 3);
  if (month) return months(Number(year), Number(month) - 1, 1);
  return months(Number(year), 0, 12);
}

function months(year: number, first: number, count: number): Period {
  return { start: dayOf(year, first, 1), end: dayOf(year, first + count, 0) };
}

function dayOf(year: number, month: number, day: number): number {
  // The constructor would take the years 0 to 99 for 1900 to 1999.
  const date = new Date(epoch);
  date.setFullYear(year, month, day);
  return differenceInCalendarDays(date, epoch);
}
