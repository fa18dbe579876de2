import { startOfYearOf } from "../time/index.ts";
import { bases } from "./actual.ts";
import type { LedgerColumns } from "./ledgerState.ts";

const yearToDate = bases.indexOf("year-to-date");
const termToDate = bases.indexOf("term-to-date");

/** The first day a row speaks of: its period's, its year's, or that of all time. */
export function coverStart({ start, end, basis, calendar }: LedgerColumns, row: number): number {
  if (basis[row] === termToDate) return Number.NEGATIVE_INFINITY;
  return basis[row] === yearToDate
    ? startOfYearOf(end[row] as number, calendar)
    : (start[row] as number);
}
