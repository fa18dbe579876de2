import type { Calendar } from "./calendar.ts";
import { lastPeriodEnd } from "./lastPeriodEnd.ts";
import type { Period } from "./parsePeriod.ts";
import type { Frequency } from "./phasing.ts";
import { startOfYearOf } from "./startOfYearOf.ts";

/** A stretch of time that leads up to a day: the year so far, or the last whole period. */
export type TimeSpan = "year-to-date" | Frequency;

/**
 * The days of a time span at a day, both in days since 1970-01-01.
 *
 * @example
 * spanUpTo("year-to-date", 100, wholeMonths); // => { start: 0, end: 100 }
 * spanUpTo("quarter", 100, wholeMonths); // => { start: 0, end: 89 }
 */
export function spanUpTo(over: TimeSpan, day: number, calendar: Calendar): Period {
  if (over === "year-to-date") return { start: startOfYearOf(day, calendar), end: day };
  const end = lastPeriodEnd(over, day, calendar);
  return { start: lastPeriodEnd(over, end - 1, calendar) + 1, end };
}
