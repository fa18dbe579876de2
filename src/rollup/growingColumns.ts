import type { LedgerColumns } from "./ledgerState.ts";

const keys = [
  "row",
  "unit",
  "indicator",
  "start",
  "end",
  "basis",
  "status",
  "own",
  "criterion",
  "value",
  "of",
  "reportedAt",
  "undated",
] as const satisfies readonly (keyof LedgerColumns)[];

/**
 * Columns with room for more rows behind those in use: the same where there is room, else longer by
 * half, so that rows that come bit by bit are copied a few times only.
 */
export function withRoom(columns: LedgerColumns, used: number, more: number): LedgerColumns {
  if (used + more <= columns.row.length) return columns;
  const length = used + more + ((used + more) >> 1);
  const longer = (column: Column): Column => {
    const grown = new (column.constructor as new (length: number) => Column)(length);
    grown.set(column.subarray(0, used));
    return grown;
  };
  return { ...columns, ...Object.fromEntries(keys.map((key) => [key, longer(columns[key])])) };
}

/** Copies rows into columns, from a place on. */
export function putRows(rows: LedgerColumns, into: LedgerColumns, from: number): void {
  for (const key of keys) into[key].set(rows[key].subarray(0, rows.size), from);
}

type Column = LedgerColumns[(typeof keys)[number]];
