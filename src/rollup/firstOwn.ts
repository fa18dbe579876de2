import type { LedgerColumns } from "./ledgerState.ts";

/** Where own shares begin among the rows of a unit; they come after the others. */
export function firstOwn(
  { own }: LedgerColumns,
  rows: Int32Array,
  from: number,
  to: number,
): number {
  let place = from;
  while (place < to && own[rows[place] as number] === 0) place += 1;
  return place;
}
