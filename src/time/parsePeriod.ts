import type { Calendar } from "./calendar.ts";
import { firstDayOf } from "./monthNumber.ts";
import { parsePlainDate } from "./parsePlainDate.ts";

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
 * @param calendar What says on which days a month begins and ends; plain dates are what they are.
 * @returns The period in days since 1970-01-01, or `null` where the input is none of these.
 * @example
 * parsePeriod("1970-Q1", wholeMonths); // => { start: 0, end: 89 }
 * parsePeriod("1970-Q5", wholeMonths); // => null
 */
export function parsePeriod(input: PeriodInput, calendar: Calendar): Period | null {
  if (typeof input !== "string") {
    const start = parsePlainDate(input.start);
    const end = parsePlainDate(input.end);
    return start === null || end === null || end < start ? null : { start, end };
  }
  const match = shape.exec(input);
  if (!match) return null;
  const [, year, half, nineMonths, quarter, month] = match;
  const months = (first: number, count: number): Period => {
    const number = Number(year) * 12 + first;
    return {
      start: firstDayOf(number, calendar),
      end: firstDayOf(number + count, calendar) - 1,
    };
  };
  if (half) return months(Number(half) * 6 - 6, 6);
  if (nineMonths) return months(0, 9);
  if (quarter) return months(Number(quarter) * 3 - 3, 3);
  if (month) return months(Number(month) - 1, 1);
  return months(0, 12);
}
