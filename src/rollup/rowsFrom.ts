import { firstOwn } from "./firstOwn.ts";
import type { LedgerState } from "./ledgerState.ts";
import { placeOf } from "./placeOf.ts";

/** The rows of one unit on an indicator: `rows[from]` up to `rows[to]`, own shares from `split` on. */
export interface UnitRows {
  readonly rows: Int32Array;
  readonly from: number;
  readonly split: number;
  readonly to: number;
}

/** The rows of a unit on the indicator of a position; null where it has none. */
export function rowsFrom(
  { columns, byIndicator }: LedgerState,
  position: number,
  unit: number,
): UnitRows | null {
  const known = byIndicator[position];
  const group = known && known.units.length > 0 ? placeOf(known.units, unit) : -1;
  if (!known || group < 0) return null;
  const { rows, starts } = known;
  const [from, to] = [starts[group] as number, starts[group + 1] as number];
  return { rows, from, split: firstOwn(columns, rows, from, to), to };
}
