import type { ResolvedIndicator } from "../cascade/index.ts";
import type { View } from "./combineReports.ts";
import { firstOwn } from "./firstOwn.ts";
import { type HeardAlone, hearAlone, hearingOf } from "./hear.ts";
import type { LedgerState } from "./ledgerState.ts";
import { placeOf } from "./placeOf.ts";
import { sizeOf } from "./sizeOf.ts";

/** What a unit has reported itself on an indicator, whoever has targets for it; null where nothing. */
export function reportOf(
  ledger: LedgerState,
  indicator: ResolvedIndicator,
  unit: number,
  view: View,
): HeardAlone | null {
  const { columns, byIndicator } = ledger;
  const known = byIndicator[indicator.position];
  const group = known ? placeOf(known.units, unit) : -1;
  if (!known || group < 0) return null;
  const [from, to] = [known.starts[group] as number, known.starts[group + 1] as number];
  const split = firstOwn(columns, known.rows, from, to);
  const hearing = hearingOf(ledger, indicator, view);
  const size = sizeOf(ledger.cascade, indicator, unit) ?? Number.NaN;
  const heard = (first: number, last: number): HeardAlone | null =>
    hearAlone(hearing, known.rows, first, last, Number.NEGATIVE_INFINITY, size);
  return heard(from, split) ?? heard(split, to);
}
