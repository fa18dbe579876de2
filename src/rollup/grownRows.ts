import type { IndicatorRows, LedgerColumns, LedgerState } from "./ledgerState.ts";

/**
 * The rows of a ledger and of all that have grown out of it. Rows are only ever added; which of them
 * a ledger has is its own affair, so that two can grow out of one.
 */
export interface GrownRows {
  /** With the added rows behind those that were read first; replaced when they become too short. */
  columns: LedgerColumns;
  /** How many rows stand in the columns. */
  used: number;
  /** How many were read first, and those by unit. */
  readonly base: number;
  /** How many units there are. */
  readonly units: number;
  readonly baseRows: readonly IndicatorRows[];
  /** By indicator position, then unit: 1 + the row added last; 0 where none was. */
  readonly last: (Int32Array | undefined)[];
  /** For each added row, 1 + the one added before it for the same unit and indicator; or 0. */
  before: Int32Array;
}

/** The part of them a ledger has: what was read first, and added rows as pairs of from and to. */
export interface GrownPart {
  readonly rows: GrownRows;
  readonly ranges: readonly number[];
}

/** What a ledger that nothing was added to begins to grow from. */
export function beginGrowing({ cascade, columns, byIndicator }: LedgerState): GrownPart {
  const { size } = columns;
  const rows: GrownRows = {
    columns,
    used: size,
    base: size,
    units: cascade.structure.size,
    baseRows: byIndicator,
    last: [],
    before: new Int32Array(0),
  };
  return { rows, ranges: [] };
}
