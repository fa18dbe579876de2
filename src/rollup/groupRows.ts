import { compareRows } from "./compareRows.ts";
import type { IndicatorRows, LedgerColumns } from "./ledgerState.ts";

/**
 * Orders the rows of each indicator by unit, then by own, criterion, end, start, basis, time of
 * report, status and value, withdrawals last, so that nothing later depends on the order they came in.
 *
 * @param size How many units there are.
 * @param indicators How many indicators there are.
 */
export function groupRows(
  columns: LedgerColumns,
  size: number,
  indicators: number,
): IndicatorRows[] {
  const byIndicator = partition(columns.indicator, columns.size, indicators);
  return byIndicator.map((rows) => byUnit(columns, rows, size));
}

/** The rows of each key, from a column of keys below `keys`. */
function partition(column: Int32Array, size: number, keys: number): Int32Array[] {
  const counts = new Int32Array(keys);
  for (let row = 0; row < size; row++)
    counts[column[row] as number] = (counts[column[row] as number] as number) + 1;
  const parts = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(keys);
  for (let row = 0; row < size; row++) {
    const key = column[row] as number;
    (parts[key] as Int32Array)[filled[key] as number] = row;
    filled[key] = (filled[key] as number) + 1;
  }
  return parts;
}

/** Orders the rows of one indicator by unit, and those of each unit as `compareRows` does. */
export function byUnit(columns: LedgerColumns, rows: Int32Array, size: number): IndicatorRows {
  const next = new Int32Array(size + 1);
  for (const row of rows) {
    const place = (columns.unit[row] as number) + 1;
    next[place] = (next[place] as number) + 1;
  }
  let reporting = 0;
  for (let unit = 0; unit < size; unit++) {
    if ((next[unit + 1] as number) > 0) reporting += 1;
    next[unit + 1] = (next[unit + 1] as number) + (next[unit] as number);
  }
  const ordered = new Int32Array(rows.length);
  const units = new Int32Array(reporting);
  const starts = new Int32Array(reporting + 1);
  let group = 0;
  for (let unit = 0; unit < size; unit++) {
    if (next[unit] === next[unit + 1]) continue;
    units[group] = unit;
    starts[group] = next[unit] as number;
    group += 1;
  }
  starts[reporting] = rows.length;
  for (const row of rows) {
    const unit = columns.unit[row] as number;
    ordered[next[unit] as number] = row;
    next[unit] = (next[unit] as number) + 1;
  }
  for (let one = 0; one < reporting; one++) {
    const [from, to] = [starts[one] as number, starts[one + 1] as number];
    if (to - from > 1)
      ordered.subarray(from, to).sort((left, right) => compareRows(columns, left, right));
  }
  return { units, starts, rows: ordered };
}
