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
 * @param stop Whether nothing is added where anything is wrong; else rows with an issue are left out.
 * @returns Null, with issues, where nothing is added: also where rows contradict one another, for
 *   then earlier ones may not count either.
 */
export function extendLedger(
  ledger: LedgerState,
  actuals: Iterable<Actual> | ActualColumns,
  issues: IssueCollector,
  stop: boolean,
): ExtendedLedger | null {
  const { cascade: state } = ledger;
  const read = readRows(state, actuals, issues);
  const errors = issues.issues.length;
  const totals = checkTotals(state, read, ledger.totals, issues);
  const tooLarge = issues.issues.length > errors;
  ledger.grown ??= beginGrowing(ledger);
  const part = ledger.grown;
  const { rows } = part;
  const columns = withRoom(rows.columns, rows.used, read.size);
  putRows(read, columns, rows.used);
  for (let row = 0; row < read.size; row++) {
    columns.row[rows.used + row] = rows.handedIn + (read.row[row] as number);
  }
  const touched = new Map<number, IndicatorRows>();
  const news = new Map<number, number[]>();
  for (const [position, groups] of groupsOf(state.structure.size, read, rows.used)) {
    touched.set(position, gather(part, columns, position, groups, news));
  }
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
    issues.issues[place] = { ...issue, path: [(row as number) - rows.handedIn, ...path] };
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
      columns: { ...columns, size },
      byIndicator: grownRowsByIndicator(state, added, columns),
      ...{ totals, grown: added, issues: ledger.issues },
    },
    touched,
    warnings,
  };
}

/** The added rows by indicator and unit, both ascending. */
function groupsOf(
  units: number,
  { size, indicator, unit }: LedgerColumns,
  from: number,
): Map<number, { unit: number; rows: number[] }[]> {
  const keyOf = (row: number): number => (indicator[row] as number) * units + (unit[row] as number);
  const order = Int32Array.from({ length: size }, (_, row) => row);
  order.sort((left, right) => keyOf(left) - keyOf(right));
  const byIndicator = new Map<number, { unit: number; rows: number[] }[]>();
  for (const row of order) {
    const position = indicator[row] as number;
    let groups = byIndicator.get(position);
    if (!groups) {
      groups = [];
      byIndicator.set(position, groups);
    }
    const last = groups.at(-1);
    if (last?.unit === unit[row]) last?.rows.push(from + row);
    else groups.push({ unit: unit[row] as number, rows: [from + row] });
  }
  return byIndicator;
}

/** The units that have added rows, with all of theirs in order; notes which had none before. */
function gather(
  part: GrownPart,
  columns: LedgerColumns,
  position: number,
  groups: readonly { readonly unit: number; readonly rows: readonly number[] }[],
  news: Map<number, number[]>,
): IndicatorRows {
  const units = new Int32Array(groups.length);
  const starts = new Int32Array(groups.length + 1);
  const all: number[] = [];
  const own: number[] = [];
  const first: number[] = [];
  for (const [group, { unit, rows }] of groups.entries()) {
    units[group] = unit;
    own.length = 0;
    rowsOfUnit(part, position, unit, own);
    if (own.length === 0) first.push(unit);
    own.push(...rows);
    if (own.length > 1) own.sort((left, right) => compareRows(columns, left, right));
    all.push(...own);
    starts[group + 1] = all.length;
  }
  news.set(position, first);
  return { units, starts, rows: Int32Array.from(all) };
}

/** Makes the rows part of the ledger that grows. */
function add({ rows, ranges }: GrownPart, columns: LedgerColumns, read: LedgerColumns): GrownPart {
  const from = rows.used;
  const to = from + read.size;
  rows.columns = columns;
  rows.used = to;
  rows.handedIn += read.size === 0 ? 0 : (read.row[read.size - 1] as number) + 1;
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
