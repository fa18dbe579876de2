import type { LedgerColumns } from "./ledgerState.ts";

/** The order of the rows of one unit and indicator, in which later ones have the last word. */
export function compareRows(columns: LedgerColumns, left: number, right: number): number {
  const { own, criterion, end, start, basis, reportedAt, value, of, status } = columns;
  return (
    at(own, left) - at(own, right) ||
    at(criterion, left) - at(criterion, right) ||
    at(end, left) - at(end, right) ||
    at(start, left) - at(start, right) ||
    at(basis, left) - at(basis, right) ||
    at(reportedAt, left) - at(reportedAt, right) ||
    compareNumbers(at(value, left), at(value, right)) ||
    compareNumbers(at(of, left), at(of, right)) ||
    at(status, left) - at(status, right)
  );
}

function at(column: Float64Array | Int32Array | Uint8Array | Uint16Array, row: number): number {
  return column[row] as number;
}

/** What is not known comes first. */
function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  return Number.isNaN(right) ? 1 : left - right;
}
