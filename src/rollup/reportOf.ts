import type { ResolvedIndicator } from "../cascade/index.ts";
import { type Combined, combineReports, type View } from "./combineReports.ts";
import type { LedgerState } from "./ledgerState.ts";

/** What a unit has reported itself on an indicator, whoever has targets for it; null where nothing. */
export function reportOf(
  { columns, byIndicator }: LedgerState,
  indicator: ResolvedIndicator,
  unit: number,
  view: View,
): Combined | null {
  const known = byIndicator[indicator.position];
  const group = known ? placeOf(known.units, unit) : -1;
  if (!known || group < 0) return null;
  const [from, to] = [known.starts[group] as number, known.starts[group + 1] as number];
  const own = known.rows.subarray(from, to).findIndex((row) => columns.own[row] === 1);
  const split = own < 0 ? to : from + own;
  const combined = (first: number, last: number): Combined | null =>
    combineReports(columns, known.rows, first, last, indicator.balance, view, -Infinity);
  return combined(from, split) ?? combined(split, to);
}

/** The place of a number in an ascending list, or −1. */
function placeOf(ascending: Int32Array, wanted: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : -1;
}
