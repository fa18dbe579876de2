import type { ResolvedIndicator } from "../cascade/index.ts";
import type { View } from "./combineReports.ts";
import { type HeardAlone, hearAlone, hearingOf } from "./hear.ts";
import type { LedgerState } from "./ledgerState.ts";
import { rowsFrom } from "./rowsFrom.ts";
import { sizeOf } from "./sizeOf.ts";

/** What a unit has reported itself on an indicator, whoever has targets for it; null where nothing. */
export function reportOf(
  ledger: LedgerState,
  indicator: ResolvedIndicator,
  unit: number,
  view: View,
): HeardAlone | null {
  const known = rowsFrom(ledger, indicator.position, unit);
  if (!known) return null;
  const { rows, from, split, to } = known;
  const hearing = hearingOf(ledger, indicator, view);
  const size = sizeOf(ledger.cascade, indicator, unit) ?? Number.NaN;
  const heard = (first: number, last: number): HeardAlone | null =>
    hearAlone(hearing, rows, first, last, Number.NEGATIVE_INFINITY, size);
  return heard(from, split) ?? heard(split, to);
}
