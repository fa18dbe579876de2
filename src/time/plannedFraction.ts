import type { Calendar } from "./calendar.ts";
import { calendarPeriod } from "./calendarPeriods.ts";
import type { Fraction } from "./fraction.ts";
import { calendarMonths } from "./lengthInMonths.ts";
import type { Period } from "./parsePeriod.ts";
import { periodNumber } from "./periodNumber.ts";
import { periodsTouched } from "./periodsTouched.ts";
import type { Phasing } from "./phasing.ts";
import { wholeShares } from "./wholeShares.ts";

/**
 * How time passes: `days` one by one, or `months` all of one length, in which what has a level has
 * it from the first day of its period, stepped or not.
 */
export type Clock = "days" | "months";

const nothing: Fraction = { over: 0n, under: 1n };
const everything: Fraction = { over: 1n, under: 1n };

/**
 * The exact part of a target that its phasing has planned by the end of a day: 0 before the span,
 * 1 from its last day on.
 *
 * By shares: the shares of the periods that have ended, plus that of the period under way times
 * the part of it its own phasing has planned, over all shares. A first or last period cut by the
 * span has its whole share; where no share falls into a stretch of time, all of it comes on the
 * last day.
 */
export function plannedFraction(
  phasing: Phasing,
  span: Period,
  day: number,
  calendar: Calendar,
  clock: Clock = "days",
): Fraction {
  return day < span.start ? nothing : plannedIn(phasing, span, day, calendar, clock, false);
}

/** The part of a span that has passed by the end of one of its days. */
export function passed(span: Period, day: number, calendar: Calendar, clock: Clock): Fraction {
  const length = (period: Period): bigint =>
    clock === "days" ? BigInt(period.end - period.start + 1) : calendarMonths(period, calendar);
  return { over: length({ start: span.start, end: day }), under: length(span) };
}

/** @param inside Whether the span lies in a longer period, whose shares are told in its order. */
function plannedIn(
  phasing: Phasing | "step",
  span: Period,
  day: number,
  calendar: Calendar,
  clock: Clock,
  inside: boolean,
): Fraction {
  if (day >= span.end) return everything;
  if (phasing === "step") return clock === "days" ? nothing : passed(span, day, calendar, clock);
  if (phasing === "linear") return passed(span, day, calendar, clock);
  const { every, within = "linear" } = phasing;
  const first = periodNumber(span.start, every, calendar);
  const from = inside ? first % phasing.shares.length : 0;
  const touched = periodsTouched(span, every, calendar);
  const shares = wholeShares(phasing.shares).slice(from, from + touched);
  const current = periodNumber(day, every, calendar) - first;
  const all = total(shares);
  if (all === 0n) return nothing;
  const period = calendarPeriod(span, every, first + current, calendar);
  const { over, under } = plannedIn(within, period, day, calendar, clock, true);
  // Shares have up to 15 digits each, and are multiplied with one another and with days.
  return {
    over: total(shares.slice(0, current)) * under + (shares[current] as bigint) * over,
    under: all * under,
  };
}

function total(shares: readonly bigint[]): bigint {
  return shares.reduce((sum, share) => sum + share, 0n);
}
