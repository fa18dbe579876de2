import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { startOfMonth } from "date-fns/startOfMonth";
import type { Period } from "./parsePeriod.ts";
import { epoch } from "./parsePlainDate.ts";
import { monthsIn, type Phasing } from "./phasing.ts";

/**
 * The share of a target that its phasing has planned by the end of a day.
 *
 * Linear: `(day − start + 1) ÷ (end − start + 1)`. By shares: the shares of the periods that have
 * ended, plus, within the period under way, its share by days (or nothing, stepped); the whole is
 * 1 on the last day. A first or last period cut by the span still has its whole share.
 *
 * @param phasing `"linear"`, or a share for each period counted from the one the span begins in.
 * @param span The first and last day of the target.
 * @param day The day asked about, in days since 1970-01-01.
 * @returns A fraction from 0 (before the span) to 1 (from its last day on).
 * @example
 * plannedShare("linear", { start: 0, end: 9 }, 4); // => 0.5
 */
export function plannedShare(phasing: Phasing, span: Period, day: number): number {
  if (day < span.start) return 0;
  if (day >= span.end) return 1;
  if (phasing === "linear") return elapsed(span, day);
  const total = phasing.shares.reduce((sum, share) => sum + share, 0);
  let planned = 0;
  for (const [position, share] of phasing.shares.entries()) {
    const period = periodAt(span, monthsIn[phasing.every], position);
    if (day >= period.end) {
      planned += share;
      continue;
    }
    if (phasing.within !== "step" && day >= period.start) planned += share * elapsed(period, day);
    break;
  }
  return planned / total;
}

/**
 * How many periods of a frequency a span touches, counted from the calendar period it begins in.
 *
 * @example
 * periodsTouched({ start: 0, end: 364 }, "quarter"); // => 4
 */
export function periodsTouched(span: Period, every: keyof typeof monthsIn): number {
  let count = 0;
  while (calendarStart(span, monthsIn[every], count) <= span.end) count += 1;
  return count;
}

function elapsed(period: Period, day: number): number {
  return (day - period.start + 1) / (period.end - period.start + 1);
}

function periodAt(span: Period, length: number, position: number): Period {
  const start = calendarStart(span, length, position);
  const end = calendarStart(span, length, position + 1) - 1;
  return { start: Math.max(start, span.start), end: Math.min(end, span.end) };
}

function calendarStart(span: Period, length: number, position: number): number {
  const first = startOfMonth(addDays(epoch, span.start));
  const offset = first.getMonth() % length;
  return differenceInCalendarDays(addMonths(first, position * length - offset), epoch);
}
