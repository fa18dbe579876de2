import type { IssueCollector } from "../cascade/index.ts";
import type { Issue } from "../document/index.ts";
import type { Actual, ActualColumns } from "./actual.ts";
import { checkGroup } from "./checkGroups.ts";
import { checkTotals } from "./checkTotals.ts";
import { compareRows } from "./compareRows.ts";
import { putRows, withRoom } from "./growingColumns.ts";
import { beginGrowing, type GrownPart } from "./grownRows.ts";
import { grownRowsByIndicator } from "./grownRowsByIndicator.ts";
import type { IndicatorRows, LedgerColumns, LedgerState } from "./ledgerState.ts";
import { localActuals } from "./localActuals.ts";
import { readRows } from "./readRows.ts";
import { rowsOfUnit } from "./rowsOfUnit.ts";

/** A ledger with more actuals, and who they are from. */
export interface ExtendedLedger {
  readonly ledger: LedgerState;
  /** By indicator position: the units that have reported, with all of their rows. */
  readonly touched: ReadonlyMap<number, IndicatorRows>;
  /** Warnings of units that report without a target, and had not before. */
  readonly warnings: readonly Issue[];
}

/**
 * Adds actuals to a ledger without reading the earlier ones again. The earlier ledger stays as it is.
 *
 * @param options.now The last instant they may have been reported at, in milliseconds since 1970.
 * @param options.stop Whether nothing is added where anything is wrong; else rows with an issue are left out.
 * @returns Null, with issues, where nothing is added: also where rows contradict one another, for
 *   then earlier ones may not count either.
 */
export function extendLedger(
  ledger: LedgerState,
  actuals: Iterable<Actual> | ActualColumns,
  issues: IssueCollector,
  { stop, now }: { readonly stop: boolean; readonly now: number },
): ExtendedLedger | null {
  const { cascade: state } = ledger;
  const read = readRows(state, actuals, issues, now);
  const errors = issues.issues.length;
  const totals = checkTotals(state, read, ledger.totals, issues);
  const tooLarge = issues.issues.length > errors;
  ledger.grown ??= beginGrowing(ledger);
  const part = ledger.grown;
  const { rows } = part;
  const { handedIn } = ledger.columns;
  const columns = withRoom(rows.columns, rows.used, read.size);
  putRows(read, columns, rows.used);
  for (let row = 0; row < read.size; row++) {
    columns.row[rows.used + row] = handedIn + (read.row[row] as number);
  }
  const { touched, news } = gather(part, columns, read);
  const bad = new Set<number>();
  const found = issues.issues.length;
  for (const [position, { units, starts, rows: places }] of touched) {
    const indicator = state.indicators[position];
    for (let group = 0; indicator && group < units.length; group++) {
      const [from, to] = [starts[group] as number, starts[group + 1] as number];
      if (to - from < 2) continue;
      const unit = state.structure.ids[units[group] as number] as string;
      checkGroup(columns, places.subarray(from, to), unit, indicator, bad, issues);
    }
  }
  for (const [place, issue] of issues.issues.entries()) {
    if (place < found) continue;
    const [row, ...path] = issue.path;
    issues.issues[place] = { ...issue, path: [(row as number) - handedIn, ...path] };
  }
  if (bad.size > 0 || tooLarge || (stop && issues.issues.length > 0)) return null;
  const size = ledger.columns.size + read.size;
  const added = add(part, columns, read);
  const warnings = localActuals(
    state,
    state.indicators.map((_, position) => ({ units: Int32Array.from(news.get(position) ?? []) })),
  );
  return {
    ledger: {
      ...ledger,
      columns: { ...columns, size, handedIn: handedIn + read.handedIn },
      byIndicator: grownRowsByIndicator(state, added, columns),
      ...{ totals, grown: added, issues: ledger.issues },
    },
    touched,
    warnings,
  };
}

/** The added rows in the order of their indicators and units. */
function inOrder(units: number, { size, indicator, unit }: LedgerColumns): ArrayLike<number> {
  const keyOf = (row: number): number => (indicator[row] as number) * units + (unit[row] as number);
  const keys = new Float64Array(size);
  for (let row = 0; row < size; row++) keys[row] = keyOf(row) * size + row;
  keys.sort();
  if (keys.length > 0 && (keys.at(-1) as number) > Number.MAX_SAFE_INTEGER) {
    return Int32Array.from(keys, (_, row) => row).sort((one, other) => keyOf(one) - keyOf(other));
  }
  for (let place = 0; place < size; place++) keys[place] = (keys[place] as number) % size;
  return keys;
}

/** The units that have added rows, with all of theirs in order, by indicator. */
function gather(
  part: GrownPart,
  columns: LedgerColumns,
  read: LedgerColumns,
): { touched: Map<number, IndicatorRows>; news: Map<number, number[]> } {
  const { rows: grown } = part;
  const touched = new Map<number, IndicatorRows>();
  const news = new Map<number, number[]>();
  const order = inOrder(grown.units, read);
  const [units, starts, rows]: [number[], number[], number[]] = [[], [], []];
  let first: number[] = [];
  for (let place = 0; place < order.length; ) {
    const position = read.indicator[order[place] as number] as number;
    const unit = read.unit[order[place] as number] as number;
    const start = rows.length;
    units.push(unit);
    starts.push(start);
    rowsOfUnit(part, position, unit, rows);
    if (rows.length === start) first.push(unit);
    let row = order[place] as number;
    while (read.unit[row] === unit && read.indicator[row] === position) {
      rows.push(grown.used + row);
      place += 1;
      row = order[place] as number;
    }
    sortFrom(columns, rows, start);
    if (place < order.length && read.indicator[row] === position) continue;
    starts.push(rows.length);
    touched.set(position, {
      units: Int32Array.from(units),
      starts: Int32Array.from(starts),
      rows: Int32Array.from(rows),
    });
    news.set(position, first);
    first = [];
    for (const list of [units, starts, rows]) list.length = 0;
  }
  return { touched, news };
}

/** Sorts the end of a list of rows: few, and mostly in order. */
function sortFrom(columns: LedgerColumns, rows: number[], start: number): void {
  for (let place = start + 1; place < rows.length; place++) {
    const row = rows[place] as number;
    let hole = place;
    while (hole > start && compareRows(columns, rows[hole - 1] as number, row) > 0) {
      rows[hole] = rows[hole - 1] as number;
      hole -= 1;
    }
    rows[hole] = row;
  }
}

/** Makes the rows part of the ledger that grows. */
function add({ rows, ranges }: GrownPart, columns: LedgerColumns, read: LedgerColumns): GrownPart {
  const from = rows.used;
  const to = from + read.size;
  rows.columns = columns;
  rows.used = to;
  const { base, last } = rows;
  if (rows.before.length < to - base) {
    const before = new Int32Array(columns.row.length - base);
    before.set(rows.before);
    rows.before = before;
  }
  for (let row = from; row < to; row++) {
    const position = columns.indicator[row] as number;
    const unit = columns.unit[row] as number;
    let latest = last[position];
    if (!latest) {
      latest = new Int32Array(rows.units);
      last[position] = latest;
    }
    rows.before[row - base] = latest[unit] as number;
    latest[unit] = row + 1;
  }
  for (const [row, text] of read.source) {
    (columns.source as Map<number, string>).set(from + row, text);
  }
  const next = [...ranges];
  if (next.length > 0 && next.at(-1) === from) next[next.length - 1] = to;
  else if (read.size > 0) next.push(from, to);
  return { rows, ranges: next };
}
