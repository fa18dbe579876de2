import { coverStart } from "./coverStart.ts";
import type { LedgerColumns } from "./ledgerState.ts";

/**
 * The order of the rows of one unit and indicator, those on the same days together. Among these later
 * ones have the last word: of those told at one time the firmest, and withdrawals come after all others.
 */
export function compareRows(columns: LedgerColumns, left: number, right: number): number {
  const { own, criterion, end, start, basis, reportedAt, value, of, status } = columns;
  return (
    at(own, left) - at(own, right) ||
    at(criterion, left) - at(criterion, right) ||
    at(end, left) - at(end, right) ||
    compareStarts(columns, left, right) ||
    at(reportedAt, left) - at(reportedAt, right) ||
    withdrawn(columns, left) - withdrawn(columns, right) ||
    at(status, left) - at(status, right) ||
    compareNumbers(at(value, left), at(value, right)) ||
    compareNumbers(at(of, left), at(of, right)) ||
    at(basis, left) - at(basis, right) ||
    at(start, left) - at(start, right)
  );
}

/** By the first day spoken of; what is cumulative from the start of the term has none. */
function compareStarts(columns: LedgerColumns, left: number, right: number): number {
  const [one, other] = [coverStart(columns, left), coverStart(columns, right)];
  return one === other ? 0 : one < other ? -1 : 1;
}

function withdrawn({ value }: LedgerColumns, row: number): number {
  return Number.isNaN(at(value, row)) ? 1 : 0;
}

function at(column: Float64Array | Int32Array | Uint8Array | Uint16Array, row: number): number {
  return column[row] as number;
}

/** What is not known comes first. */
function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  return Number.isNaN(right) ? 1 : left - right;
}
