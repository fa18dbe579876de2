import { firstDayOf, monthNumber } from "./monthNumber.ts";

/**
 * When reporting months end, as a document says it: with the months of the year; on their 14th, as
 * in Vietnamese administrative reports; or on a day of one's own, one for all or one for each.
 */
export type ReportingCalendar =
  | "calendar"
  | "administrative-15"
  | { readonly cutOff: number | readonly number[] };

/** Reporting months: each lasts until a day of the month it is named after. */
export interface Calendar {
  /** The last day of each month from January; in a shorter month its last one. */
  readonly cutOffs: readonly number[];
  /** How many parts a month is divided into, so that each day of any is a whole number of them. */
  readonly partsOfMonth: bigint;
}

/** The months of the year as they are; dates are written in these, whatever the calendar. */
export const wholeMonths: Calendar = made(31);
const administrative = made(14);
const known = new WeakMap<object, Calendar>();

/**
 * The reporting months a document means.
 *
 * @param calendar `calendar` unless said.
 * @example
 * calendarOf("administrative-15").cutOffs[0]; // => 14
 */
export function calendarOf(calendar: ReportingCalendar = "calendar"): Calendar {
  if (calendar === "calendar") return wholeMonths;
  if (calendar === "administrative-15") return administrative;
  const found = known.get(calendar) ?? made(calendar.cutOff);
  known.set(calendar, found);
  return found;
}

function made(cutOff: number | readonly number[]): Calendar {
  const cutOffs = typeof cutOff === "number" ? new Array<number>(12).fill(cutOff) : [...cutOff];
  const january = monthNumber(0, { cutOffs: new Array<number>(12).fill(31) });
  // Four years have a leap day among them.
  const lengths = Array.from({ length: 48 }, (_, place) => {
    const month = january + place;
    return firstDayOf(month + 1, { cutOffs }) - firstDayOf(month, { cutOffs });
  });
  const partsOfMonth = lengths.reduce((parts, length) => leastCommon(parts, BigInt(length)), 1n);
  return Object.freeze({ cutOffs: Object.freeze(cutOffs), partsOfMonth });
}

function leastCommon(one: bigint, other: bigint): bigint {
  let [large, small] = [one, other];
  while (small > 0n) [large, small] = [small, large % small];
  return (one / large) * other;
}
