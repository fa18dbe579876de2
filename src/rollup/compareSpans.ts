import type { Reading, TimeBalance } from "../measures/index.ts";
import { monthsEarlier, spanUpTo } from "../time/index.ts";
import { addUp, combineCurrent, currentRows, sideBySide, type View } from "./combineReports.ts";
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
  /** Null where there is nothing, or nothing on the same days of the year. */
  readonly before: Spoken | null;
  /** The last day the later reports speak of. */
  readonly through: number;
}

/**
 * Reads a unit's reports over a time, and over the same time before.
 *
 * Like is compared with like: both must speak of the same days of the year. The year so far ends with
 * the last day reported on.
 *
 * @param rows Those `from` up to `to` are of one unit and indicator, all own or all not own.
 * @param how How they go together over time, and what a report is out of that does not say; a stock
 *   is compared with what it was, whenever that was said.
 * @returns What the two come to, or null where nothing is known of the time itself.
 */
export function compareSpans(
  columns: LedgerColumns,
  rows: Int32Array,
  from: number,
  to: number,
  { over, monthsBefore }: Pick<Reading, "over" | "monthsBefore">,
  view: View,
  how: Aspect = addingUp,
): Compared | null {
  const { calendar } = columns;
  const { start, end } = spanUpTo(over, view.asOf, calendar);
  const spoken = (first: number, last: number): Spoken | null =>
    spokenOver(columns, currentRows(columns, rows, from, to, { ...view, asOf: last }), first, how);
  const earlier = (day: number): number => monthsEarlier(day, monthsBefore, calendar);
  const now = spoken(start, end);
  const until = now?.stretches.at(-1)?.[1];
  if (!now || until === undefined) return null;
  if (how.balance === "last") {
    return { now, before: spoken(earlier(start), earlier(end + 1) - 1), through: until - 1 };
  }
  if (over !== "year-to-date" && !sameDays(now.stretches, [[start, end + 1]])) return null;
  const before = spoken(earlier(start), earlier(until) - 1);
  const moved = now.stretches.map(([one, other]): Stretch => [earlier(one), earlier(other)]);
  const alike = before !== null && sameDays(before.stretches, moved);
  return { now, before: alike ? before : null, through: until - 1 };
}

/** The same where both speak of the same days of the year, else null. */
export function compareLike(
  ...question: Parameters<typeof compareSpans>
): (Compared & { readonly before: Spoken }) | null {
  const compared = compareSpans(...question);
  return compared?.before ? { ...compared, before: compared.before } : null;
}

interface Aspect {
  readonly balance: TimeBalance;
  readonly size: number;
}

const addingUp: Aspect = { balance: "flow", size: Number.NaN };

/** What current rows come to from a day on, what they say of earlier days taken off. */
function spokenOver(
  columns: LedgerColumns,
  current: readonly number[],
  start: number,
  { balance, size }: Aspect,
): Spoken | null {
  const { end } = columns;
  if (balance !== "flow") {
    const said = combineCurrent(columns, current, balance, start, size);
    if (!said) return null;
    const within = current.filter((row) => balance === "last" || (end[row] as number) >= start);
    const stretches = stretchesOf(columns, sideBySide(columns, within));
    const straddles = balance !== "last" && (stretches[0]?.[0] ?? start) < start;
    return straddles ? null : { ...said, stretches };
  }
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
