import type { TimeBalance } from "../measures/index.ts";
import { averageReports } from "./averageReports.ts";
import { coverStart } from "./coverStart.ts";
import { isKnown } from "./isKnown.ts";
import type { LedgerColumns } from "./ledgerState.ts";
import { samePeriod } from "./periodOfRow.ts";

/** Until when reports count. */
export interface View {
  /** The last day a period may end on. */
  readonly asOf: number;
  /** The last instant a report may have been made at, in milliseconds since 1970. */
  readonly knownAt: number;
  /** The position in `statuses` of the least firm one that counts. */
  readonly minimumStatus: number;
}

/** What the reports of one unit come to. */
export interface Combined {
  readonly value: number;
  /** NaN where nobody said. */
  readonly of: number;
  /** The last day the reports speak of. */
  readonly through: number;
  /** The rows it rests on, and those taken off as they speak of earlier days. */
  readonly rows: readonly number[];
  readonly off: readonly number[];
}

/**
 * Combines a unit's reports over time, as they were known at an instant.
 *
 * Of several rows on the same days the latest known counts, of those told at one time the firmest; a
 * withdrawal takes these days out.
 * `flow`: the latest cumulative row, then the periods after it, and before a year-to-date row the
 * years before; a period within a longer one is part of it. `last` and `first`: the row that ends
 * last, or begins first. `average`: that of the periods, by length, a period within a longer one
 * being part of it. `max`: the largest. What had come about before the target's first day is taken
 * off a flow, and is no part of an average and no candidate for `first` and `max`; a stock is what
 * it is.
 *
 * @param rows Rows ordered as `IndicatorRows` has them; those `from` up to `to` are of one unit and
 *   indicator, all own or all not own.
 * @param since The first day of the target they are held against.
 * @param size What a report is out of, in steps, where it does not say; NaN where nobody knows.
 * @returns What they come to, or null where nothing is known.
 */
export function combineReports(
  columns: LedgerColumns,
  rows: Int32Array,
  from: number,
  to: number,
  balance: TimeBalance,
  view: View,
  since: number,
  size = Number.NaN,
): Combined | null {
  return combineCurrent(columns, currentRows(columns, rows, from, to, view), balance, since, size);
}

/** The same of current rows, all own or all not own. */
export function combineCurrent(
  columns: LedgerColumns,
  current: readonly number[],
  balance: TimeBalance,
  since: number,
  size: number,
): Combined | null {
  const within = balance === "last" ? current : endingFrom(columns, current, since);
  if (within.length === 0) return null;
  if (current.length === 1) return single(columns, current);
  switch (balance) {
    case "flow":
      return within.length === current.length
        ? addUp(columns, current)
        : difference(
            addUp(columns, current),
            addUp(
              columns,
              current.filter((row) => !within.includes(row)),
            ),
          );
    case "last":
      return one(columns, within, (left, right) => latest(columns, left, right));
    case "first":
      return one(columns, within, (left, right) => earliest(columns, left, right));
    case "average": {
      const counted = sideBySide(columns, within);
      const through = columns.end[counted[0] as number] as number;
      return { ...averageReports(columns, counted, size), through, rows: counted, off: nothing };
    }
    case "max":
      return one(columns, within, (left, right) => largest(columns, left, right, size));
  }
}

const nothing: readonly number[] = [];

/** The latest known row on the same days, for all days spoken of; those withdrawn left out. */
export function currentRows(
  columns: LedgerColumns,
  rows: Int32Array,
  from: number,
  to: number,
  view: View,
): number[] {
  const { value } = columns;
  const current: number[] = [];
  for (let place = from; place < to; place++) {
    const row = rows[place] as number;
    if (!isKnown(columns, row, view)) continue;
    const last = current.length - 1;
    const same = last >= 0 && samePeriod(columns, row, current[last] as number);
    current[same ? last : last + 1] = row;
  }
  return current.some((row) => Number.isNaN(value[row]))
    ? current.filter((row) => !Number.isNaN(value[row]))
    : current;
}

/** Which of two reports is the later word: by its end, its time of report, its start; the second at a tie. */
export function laterOf(columns: LedgerColumns, one: Combined, other: Combined): Combined {
  return latest(columns, one.rows[0] as number, other.rows[0] as number) > 0 ? one : other;
}

function endingFrom(
  { end }: LedgerColumns,
  rows: readonly number[],
  since: number,
): readonly number[] {
  return rows.every((row) => (end[row] as number) >= since)
    ? rows
    : rows.filter((row) => (end[row] as number) >= since);
}

function difference(all: Combined, before: Combined): Combined {
  const { value, of, rows } = before;
  return { ...all, value: all.value - value, of: all.of - of, off: rows };
}

function single({ value, of, end }: LedgerColumns, rows: readonly number[]): Combined {
  const row = rows[0] as number;
  return {
    ...{ value: value[row] as number, of: of[row] as number, through: end[row] as number },
    ...{ rows, off: nothing },
  };
}

export function addUp(columns: LedgerColumns, current: readonly number[]): Combined {
  const { end, value, of } = columns;
  const counted = sideBySide(columns, current);
  const sum = (column: Float64Array): number =>
    counted.reduce((total, row) => total + (column[row] as number), 0);
  return {
    value: sum(value),
    of: sum(of),
    through: end[counted[0] as number] as number,
    ...{ rows: counted, off: nothing },
  };
}

/**
 * From the latest end backwards: each row counts unless what it speaks of is counted already.
 *
 * @param current Rows in their order: by their end, those that speak of more days first.
 */
export function sideBySide(columns: LedgerColumns, current: readonly number[]): number[] {
  const { end } = columns;
  const counted: number[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (let place = current.length - 1; place >= 0; place--) {
    const last = end[current[place] as number] as number;
    while (place > 0 && end[current[place - 1] as number] === last) place -= 1;
    if (last >= before) continue;
    const row = current[place] as number;
    counted.push(row);
    before = coverStart(columns, row);
  }
  return counted;
}

function one(
  { value, of, end }: LedgerColumns,
  current: readonly number[],
  better: (left: number, right: number) => number,
): Combined {
  const row = current.reduce((best, next) => (better(next, best) > 0 ? next : best));
  return {
    value: value[row] as number,
    of: of[row] as number,
    through: end[row] as number,
    ...{ rows: [row], off: nothing },
  };
}

function latest({ end, reportedAt, start }: LedgerColumns, left: number, right: number): number {
  return (
    byFirst(end, left, right) || byFirst(reportedAt, left, right) || byFirst(start, left, right)
  );
}

function earliest({ start, end, reportedAt }: LedgerColumns, left: number, right: number): number {
  return (
    byFirst(start, right, left) || byFirst(end, right, left) || byFirst(reportedAt, left, right)
  );
}

function largest(columns: LedgerColumns, left: number, right: number, size: number): number {
  const { value, of } = columns;
  const outOf = (row: number): number =>
    (Number.isNaN(of[row] as number) ? size : (of[row] as number)) || 1;
  const figure = (row: number): number => (value[row] as number) / outOf(row);
  return figure(left) - figure(right) || latest(columns, left, right);
}

function byFirst(column: Int32Array | Float64Array, left: number, right: number): number {
  return (column[left] as number) - (column[right] as number);
}
