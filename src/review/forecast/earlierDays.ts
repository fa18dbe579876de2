import { type Calendar, type Frequency, lastPeriodEnd } from "../../time/index.ts";

/** The days a review looks back to. */
export interface EarlierDays {
  /** In days since 1970-01-01, the earliest first; all before the day of the review. */
  readonly days: readonly number[];
  /** The position of the day since which nothing moves where something has stalled. */
  readonly standstill: number;
  /** The end of the last period whose reports are due, which may be the day of the review itself. */
  readonly reportedBy: number;
}

/**
 * The ends of the periods before a review: those that have ended, and whose reports are due by then.
 *
 * @param asOf The day of the review, in days since 1970-01-01.
 * @param graceDays How many days after its end a period may be reported on.
 * @param history How many whole periods to look back over.
 * @param stalledAfter After how many whole periods without movement something has stalled.
 * @example
 * earlierDays("quarter", 364, 0, 2, 1, wholeMonths).days; // => [180, 272], June and September of 1970
 */
export function earlierDays(
  every: Frequency,
  asOf: number,
  graceDays: number,
  history: number,
  stalledAfter: number,
  calendar: Calendar,
): EarlierDays {
  const ends = [lastPeriodEnd(every, asOf - graceDays, calendar)];
  while (ends.length <= Math.max(history, stalledAfter)) {
    ends.push(lastPeriodEnd(every, (ends.at(-1) as number) - 1, calendar));
  }
  const since = ends[stalledAfter] as number;
  const days = ends.filter((day) => day < asOf).reverse();
  return { days, standstill: days.indexOf(since), reportedBy: ends[0] as number };
}
