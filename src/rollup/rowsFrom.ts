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

/** Which of a unit's rows a line is told by: those on the whole, those on its own share, or either. */
export type Told = "whole" | "own" | "either";

/** What a unit has said on the whole; its own share is all it is, where that is not known. */
export function saidBy<Said>(
  { from, split, to }: UnitRows,
  told: Told,
  hear: (first: number, last: number) => Said | null,
): Said | null {
  const whole = told === "own" ? null : hear(from, split);
  return whole ?? (told === "whole" ? null : hear(split, to));
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
