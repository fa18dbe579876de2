import type { Reading } from "../measures/index.ts";
import { monthsEarlier } from "../time/index.ts";
import { addUp, type Combined, currentRows, type View } from "./combineReports.ts";
import { coverStart } from "./coverStart.ts";
import type { LedgerColumns } from "./ledgerState.ts";

/** Days from the first up to, and not including, the second. */
type Stretch = readonly [from: number, to: number];

/** What reports come to over some days, and exactly which days those are. */
interface Spoken {
  readonly value: number;
  readonly stretches: readonly Stretch[];
}

/**
 * Reads a unit's reports over a time, and over the same time before, as the value and `of` of one.
 *
 * Like is compared with like: both must speak of the same days of the year. Where all of the time
 * need not have been reported on, it ends with the last day that has.
 *
 * @param rows Those `from` up to `to` are of one unit and of an indicator that adds up over time.
 * @returns What the two come to, or null where either is missing or they speak of different days.
 */
export function readSpan(
  columns: LedgerColumns,
  rows: Int32Array,
  from: number,
  to: number,
  { span, monthsBefore }: Reading,
  { asOf, knownAt }: View,
): Combined | null {
  const { start, end, whole } = span(asOf);
  const over = (first: number, last: number): Spoken | null =>
    spokenOver(columns, currentRows(columns, rows, from, to, { asOf: last, knownAt }), first);
  const now = over(start, end);
  const until = now?.stretches.at(-1)?.[1];
  if (!now || until === undefined) return null;
  if (whole && !sameDays(now.stretches, [[start, end + 1]])) return null;
  const [first, last] = [
    monthsEarlier(start, monthsBefore),
    monthsEarlier(until, monthsBefore) - 1,
  ];
  const before = over(first, last);
  const moved = now.stretches.map(
    ([one, other]): Stretch => [
      monthsEarlier(one, monthsBefore),
      monthsEarlier(other, monthsBefore),
    ],
  );
  if (!before || !sameDays(before.stretches, moved)) return null;
  return { value: now.value, of: before.value, through: until - 1, rows: [] };
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
  return { value: all.value - (before?.value ?? 0), stretches };
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
