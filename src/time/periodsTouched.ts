import type { Calendar } from "./calendar.ts";
import type { Period } from "./parsePeriod.ts";
import { periodNumber } from "./periodNumber.ts";
import type { Frequency } from "./phasing.ts";

/**
 * How many periods of a frequency a span touches, counted from the one it begins in.
 *
 * @example
 * periodsTouched({ start: 0, end: 364 }, "quarter", wholeMonths); // => 4
 */
export function periodsTouched(
  { start, end }: Period,
  every: Frequency,
  calendar: Calendar,
): number {
  return periodNumber(end, every, calendar) - periodNumber(start, every, calendar) + 1;
}
