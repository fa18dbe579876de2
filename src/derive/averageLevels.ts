import {
  calendarMonths,
  calendarPeriods,
  type Fraction,
  type Frequency,
  monthsIn,
  type Period,
  type Phasing,
  partsOfMonth,
  plannedFraction,
  plus,
  rounded,
} from "../time/index.ts";

/** A period with its level, as so many whole steps above the target. */
export interface Level {
  readonly period: Period;
  /** In parts of a month. */
  readonly length: bigint;
  readonly above: bigint;
}

const longestFirst: readonly Frequency[] = ["year", "half", "quarter", "month"];

/**
 * Levels for the periods of a span that average, each counting by its length, to the target.
 *
 * A period's share of the way, over its part of the time, says how high its level is. Levels are in
 * whole steps: of years first, then of the halves in each year, of the quarters in each half and so
 * on, so that those of shorter periods average to that of the longer one. Among periods of one
 * length that is exact; where the span cuts one of them, it is to less than half a step, there and
 * over the whole span.
 *
 * @param way From the baseline to the target, in steps.
 */
export function averageLevels(
  way: bigint,
  phasing: Phasing,
  span: Period,
  every: Frequency,
): readonly Level[] {
  const beyond = excessBy(way, phasing, span);
  let levels: Level[] = [{ period: span, length: lengthOf(span), above: 0n }];
  let off = 0n;
  for (const frequency of longestFirst.slice(0, longestFirst.indexOf(every) + 1)) {
    levels = levels.flatMap((level) => {
      const parts = dividedInto(frequency, level, beyond, off);
      for (const { length, above } of parts) off += length * above;
      off -= level.length * level.above;
      return parts;
    });
  }
  return levels;
}

/** How much there is to be above the target by the end of a day: steps × parts of a month. */
function excessBy(way: bigint, phasing: Phasing, span: Period): (day: number) => Fraction {
  const whole = lengthOf(span);
  return (day) => {
    if (day < span.start) return { over: 0n, under: 1n };
    const { over, under } = plannedFraction(phasing, span, day, "months");
    const passed = lengthOf({ start: span.start, end: day });
    return { over: way * (whole * over - passed * under), under };
  };
}

/**
 * The periods of a frequency in a longer one, with levels in whole steps that average to its level.
 *
 * @param off What the levels found so far are too high by, in steps × parts of a month.
 */
function dividedInto(
  frequency: Frequency,
  { period: whole, length, above }: Level,
  beyond: (day: number) => Fraction,
  off: bigint,
): Level[] {
  const full = BigInt(monthsIn[frequency] * partsOfMonth);
  const parts = calendarPeriods(whole, frequency).map((period) => ({
    period,
    length: lengthOf(period),
    above,
  }));
  if (parts.length === 1) return parts;
  // What is due to each by the phasing, moved by what rounding has moved the whole.
  const { over, under } = between(beyond, whole);
  const moved = length * above * under - over;
  const dueTo = (part: Level): Fraction =>
    plus(between(beyond, part.period), { over: moved * part.length, under: under * length });
  let due: Fraction = { over: 0n, under: 1n };
  let given = 0n;
  // Periods of one length can be levelled exactly; one that is cut takes what is left.
  const inOrder = [...parts].sort((one, other) => Number(other.length - one.length));
  const last = inOrder.at(-1);
  for (const part of inOrder) {
    due = plus(due, dueTo(part));
    const left = { over: due.over - given * due.under, under: due.under * part.length };
    part.above = rounded(left);
    const error = given + part.length * part.above - length * above;
    // Errors of cut periods take turns, so that they never add up.
    if (part === last && part.length < full && error * off > 0n)
      part.above -= error > 0n ? 1n : -1n;
    given += part.length * part.above;
  }
  return parts;
}

function between(beyond: (day: number) => Fraction, { start, end }: Period): Fraction {
  const before = beyond(start - 1);
  return plus(beyond(end), { over: -before.over, under: before.under });
}

function lengthOf(period: Period): bigint {
  return BigInt(calendarMonths(period));
}
