import {
  type Calendar,
  calendarMonths,
  calendarPeriods,
  type Fraction,
  type Frequency,
  type Period,
  type Phasing,
  plannedFraction,
  plus,
  rounded,
} from "../time/index.ts";

/** A period with its level in whole steps. */
export interface Level {
  readonly period: Period;
  /** In parts of a month. */
  readonly length: bigint;
  level: bigint;
}

/** A longer period, and by how much the levels in it miss its own, in steps × parts of a month. */
interface Whole {
  readonly length: bigint;
  missed: bigint;
}

interface Part extends Level {
  /** The periods it lies in, from the span down. */
  readonly inside: readonly Whole[];
}

const longestFirst: readonly Frequency[] = ["year", "half", "quarter", "month"];

/**
 * Levels for the periods of a span that average, each counting by its length, to the target.
 *
 * A period's share of the way, over its part of the time, says how high its level is. Levels are in
 * whole steps: of years first, then of the halves in each year, of the quarters in each half and so
 * on, so that those of shorter periods average to that of any longer one. Among periods of one
 * length that is exact; where the span cuts one of them, it is to less than half a step.
 *
 * @param goal The target, in steps.
 * @param way From the baseline to the target, in steps.
 */
export function averageLevels(
  goal: bigint,
  way: bigint,
  phasing: Phasing,
  span: Period,
  every: Frequency,
  calendar: Calendar,
): readonly Level[] {
  const dueBy = amountsBy(goal, way, phasing, span, calendar);
  const length = calendarMonths(span, calendar);
  let parts: readonly Part[] = [{ period: span, length, level: goal, inside: [] }];
  for (const frequency of longestFirst.slice(0, longestFirst.indexOf(every) + 1)) {
    parts = parts.flatMap((part) => dividedInto(frequency, part, dueBy, calendar));
  }
  return parts;
}

/** What levels are to come to by the end of a day, each times its length. */
function amountsBy(
  goal: bigint,
  way: bigint,
  phasing: Phasing,
  span: Period,
  calendar: Calendar,
): (day: number) => Fraction {
  const whole = calendarMonths(span, calendar);
  return (day) => {
    if (day < span.start) return { over: 0n, under: 1n };
    const { over, under } = plannedFraction(phasing, span, day, calendar, "months");
    const passed = calendarMonths({ start: span.start, end: day }, calendar);
    return { over: goal * passed * under + way * (whole * over - passed * under), under };
  };
}

function dividedInto(
  frequency: Frequency,
  { period: whole, length, level, inside }: Part,
  dueBy: (day: number) => Fraction,
  calendar: Calendar,
): readonly Part[] {
  const wholes: readonly Whole[] = [...inside, { length, missed: 0n }];
  const parts = calendarPeriods(whole, frequency, calendar).map((period) => ({
    period,
    length: calendarMonths(period, calendar),
    level,
    inside: wholes,
  }));
  if (parts.length === 1) return parts.map((part) => ({ ...part, inside }));
  // What is due to each by the phasing, moved by what rounding has moved the whole.
  const { over, under } = between(dueBy, whole);
  const moved = length * level * under - over;
  let due: Fraction = { over: 0n, under: 1n };
  let given = 0n;
  // What a short period is too high by, a long one makes up for in less than a step.
  for (const part of [...parts].sort((one, other) => Number(one.length - other.length))) {
    const more = { over: moved * part.length, under: under * length };
    due = plus(due, plus(between(dueBy, part.period), more));
    const left = { over: due.over - given * due.under, under: due.under * part.length };
    part.level = rounded(left);
    given += part.length * part.level;
  }
  settle(parts, wholes, given - length * level, level);
  return parts;
}

/**
 * Sees to it that what periods miss does not come to half a step of any longer one: a level moves by
 * a step where it would, and where no step will do, all have that of the longer one.
 */
function settle(
  parts: readonly Part[],
  wholes: readonly Whole[],
  missed: bigint,
  level: bigint,
): void {
  const fits = (more: bigint): boolean =>
    wholes.every((whole) => 2n * magnitude(whole.missed + more) < whole.length);
  const step = missed > 0n ? -1n : 1n;
  let more = missed;
  if (!fits(more)) {
    const part = parts.find(({ length }) => fits(missed + step * length));
    if (part) part.level += step;
    else for (const one of parts) one.level = level;
    more = part ? missed + step * part.length : 0n;
  }
  for (const whole of wholes) whole.missed += more;
}

function between(dueBy: (day: number) => Fraction, { start, end }: Period): Fraction {
  const before = dueBy(start - 1);
  return plus(dueBy(end), { over: -before.over, under: before.under });
}

function magnitude(number: bigint): bigint {
  return number < 0n ? -number : number;
}
