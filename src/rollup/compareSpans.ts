import type { Reading } from "../measures/index.ts";
import { monthsEarlier, spanUpTo } from "../time/index.ts";
import { addUp, currentRows, type View } from "./combineReports.ts";
import { coverStart } from "./coverStart.ts";
import type { LedgerColumns } from "./ledgerState.ts";

/** Days from the first up to, and not including, the second. */
type Stretch = readonly [from: number, to: number];

/** What reports come to over some days, and exactly which days those are. */
export interface Spoken {
  readonly value: number;
  /** NaN where nobody said. */
  readonly of: number;
  readonly stretches: readonly Stretch[];
  /** The rows that are added up, and those taken off as they speak of earlier days. */
  readonly rows: readonly number[];
  readonly off: readonly number[];
}

/** What reports come to over a time, and over the same time before. */
export interface Compared {
  readonly now: Spoken;
  readonly before: Spoken;
  /** The last day the later reports speak of. */
  readonly through: number;
}

/**
 * Reads a unit's reports over a time, and over the same time before.
 *
 * Like is compared with like: both must speak of the same days of the year. The year so far ends with
 * the last day reported on.
 *
 * @param rows Those `from` up to `to` are of one unit and of an indicator that adds up over time.
 * @returns What the two come to, or null where either is missing or they speak of different days.
 */
export function compareSpans(
  columns: LedgerColumns,
  rows: Int32Array,
  from: number,
  to: number,
  { over, monthsBefore }: Pick<Reading, "over" | "monthsBefore">,
  view: View,
): Compared | null {
  const { calendar } = columns;
  const { start, end } = spanUpTo(over, view.asOf, calendar);
  const spoken = (first: number, last: number): Spoken | null =>
    spokenOver(columns, currentRows(columns, rows, from, to, { ...view, asOf: last }), first);
  const earlier = (day: number): number => monthsEarlier(day, monthsBefore, calendar);
  const now = spoken(start, end);
  const until = now?.stretches.at(-1)?.[1];
  if (!now || until === undefined) return null;
  if (over !== "year-to-date" && !sameDays(now.stretches, [[start, end + 1]])) return null;
  const before = spoken(earlier(start), earlier(until) - 1);
  const moved = now.stretches.map(([one, other]): Stretch => [earlier(one), earlier(other)]);
  if (!before || !sameDays(before.stretches, moved)) return null;
  return { now, before, through: until - 1 };
}

/** What current rows come to from a day on, what they say of earlier days taken off. */
function spokenOver(
  columns: LedgerColumns,
  current: readonly number[],
  start: number,
): Spoken | null {
  const { end } = columns;
  const early = current.filter((row) => (end[row] as number) < start);
  if (early.length === current.length) return null;
  const all = addUp(columns, current);
  const before = early.length > 0 ? addUp(columns, early) : null;
  const stretches = without(
    stretchesOf(columns, all.rows),
    before ? stretchesOf(columns, before.rows) : [],
  );
  const [first] = stretches;
  if (!first || first[0] < start) return null;
  return {
    value: all.value - (before?.value ?? 0),
    of: all.of - (before?.of ?? 0),
    stretches,
    rows: all.rows,
    off: before?.rows ?? [],
  };
}

/** The days rows speak of, those that follow one another joined; the rows come latest first. */
function stretchesOf(columns: LedgerColumns, rows: readonly number[]): Stretch[] {
  const stretches: [number, number][] = [];
  for (const row of rows.toReversed()) {
    const [from, to] = [coverStart(columns, row), (columns.end[row] as number) + 1];
    const last = stretches.at(-1);
    if (last && last[1] === from) last[1] = to;
    else stretches.push([from, to]);
  }
  return stretches;
}

/** The days of stretches less those of others that lie before or among them. */
function without(stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  return others.reduce<readonly Stretch[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Stretch[] =>
        to <= start || end <= from
          ? [[start, end]]
          : [
              ...(start < from ? [[start, from] as const] : []),
              ...(to < end ? [[to, end] as const] : []),
            ],
      ),
    stretches,
  );
}

function sameDays(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return (
    one.length === other.length &&
    one.every(([from, to], place) => from === other[place]?.[0] && to === other[place]?.[1])
  );
}
