import type { Calendar } from "./calendar.ts";
import { periodNumber } from "./periodNumber.ts";
import { type Frequency, monthsIn } from "./phasing.ts";

const write: Readonly<Record<Frequency, (place: number) => string>> = {
  year: () => "",
  half: (place) => `-H${place}`,
  quarter: (place) => `-Q${place}`,
  month: (place) => `-${String(place).padStart(2, "0")}`,
};

/**
 * Writes the period a day lies in, as `parsePeriod` reads it.
 *
 * @param every The kind of period.
 * @param day Days since 1970-01-01.
 * @example
 * formatPeriod("quarter", 100, wholeMonths); // => "1970-Q2"
 */
export function formatPeriod(every: Frequency, day: number, calendar: Calendar): string {
  const inYear = monthsIn.year / monthsIn[every];
  const number = periodNumber(day, every, calendar);
  const year = String(Math.floor(number / inYear)).padStart(4, "0");
  return `${year}${write[every]((number % inYear) + 1)}`;
}
