import type { LedgerColumns } from "./ledgerState.ts";

/** The order of the rows of one unit and indicator, in which later ones have the last word. */
export function compareRows(columns: LedgerColumns, left: number, right: number): number {
  const { own, criterion, end, start, basis, reportedAt, value, of, status } = columns;
  for (const column of [own, criterion, end, start, basis, reportedAt, value, of, status]) {
    const [one, other] = [column[left] as number, column[right] as number];
    if (one === other || (Number.isNaN(one) && Number.isNaN(other))) continue;
    if (Number.isNaN(one)) return -1;
    return Number.isNaN(other) ? 1 : one - other;
  }
  return 0;
}
