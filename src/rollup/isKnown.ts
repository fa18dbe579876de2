import type { View } from "./combineReports.ts";
import type { LedgerColumns } from "./ledgerState.ts";

/**
 * Whether a row is part of what is known by a view: it speaks of days until then, was told by then,
 * and is firm enough. A withdrawal is, whatever its status.
 */
export function isKnown(
  { end, reportedAt, status, value }: LedgerColumns,
  row: number,
  { asOf, knownAt, minimumStatus }: View,
): boolean {
  if ((end[row] as number) > asOf || (reportedAt[row] as number) > knownAt) return false;
  return (status[row] as number) >= minimumStatus || Number.isNaN(value[row]);
}
