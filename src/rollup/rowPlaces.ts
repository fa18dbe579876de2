import type { LedgerState } from "./ledgerState.ts";

/** Where the rows of a ledger, in the order it gives them in, were handed in first. */
export function rowPlaces({ columns, byIndicator }: LedgerState): number[] {
  return byIndicator.flatMap(({ rows }) => Array.from(rows, (row) => columns.row[row] as number));
}

/**
 * A ledger that was read from rows of another knows them by the places they were handed in at first.
 *
 * @param places By the place in what it was read from.
 * @param handedIn How many rows were handed in in all.
 */
export function keepPlaces(
  read: LedgerState,
  places: readonly number[],
  handedIn: number,
): LedgerState {
  const { columns } = read;
  const row = columns.row.map((place) => places[place] ?? 0);
  return { ...read, columns: { ...columns, row, handedIn } };
}
