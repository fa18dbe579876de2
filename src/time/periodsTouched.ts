import type { Period } from "./parsePeriod.ts";
import { periodNumber } from "./periodNumber.ts";
import type { Frequency } from "./phasing.ts";

/**
 * How many periods of a frequency a span touches, counted from the calendar period it begins in.
 *
 * @example
 * periodsTouched({ start: 0, end: 364 }, "quarter"); // => 4
 */
export function periodsTouched({ start, end }: Period, every: Frequency): number {
  return periodNumber(end, every) - periodNumber(start, every) + 1;
}
