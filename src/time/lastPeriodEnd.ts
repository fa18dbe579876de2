import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { startOfMonth } from "date-fns/startOfMonth";
import { epoch } from "./parsePlainDate.ts";
import { type Frequency, monthsIn } from "./phasing.ts";

/**
 * The last day of the latest calendar period that has ended by a day.
 *
 * @param every The kind of period.
 * @param day Days since 1970-01-01; a period that ends on it has ended.
 * @example
 * lastPeriodEnd("quarter", 100); // => 89
 */
export function lastPeriodEnd(every: Frequency, day: number): number {
  const next = startOfMonth(addDays(epoch, day + 1));
  const start = addMonths(next, -(next.getMonth() % monthsIn[every]));
  return differenceInCalendarDays(start, epoch) - 1;
}
