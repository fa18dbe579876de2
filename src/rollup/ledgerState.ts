import type { CascadeState } from "../cascade/index.ts";
import type { Issue } from "../document/index.ts";
import type { Calendar } from "../time/index.ts";
import type { GrownPart } from "./grownRows.ts";
import type { ReadObstacle } from "./obstacle.ts";
import type { TaskUpdates } from "./taskUpdate.ts";

/** Reports as columns of equal length, one entry a row. */
export interface LedgerColumns {
  readonly size: number;
  /** How many rows were handed in, those with an error included. */
  readonly handedIn: number;
  /** When the months end that are reported on. */
  readonly calendar: Calendar;
  /** The place of each row in what was handed in. */
  readonly row: Int32Array;
  /** Unit numbers and indicator positions. */
  readonly unit: Int32Array;
  readonly indicator: Int32Array;
  /** Days since 1970-01-01. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Positions in `bases` and `statuses`. */
  readonly basis: Uint8Array;
  readonly status: Uint8Array;
  readonly own: Uint8Array;
  /** Positions of criteria from 1; 0 for a report that names none. */
  readonly criterion: Uint16Array;
  /** In steps; NaN for a withdrawal. */
  readonly value: Float64Array;
  /** In steps; NaN where it is not said. */
  readonly of: Float64Array;
  /** Milliseconds since 1970, UTC. */
  readonly reportedAt: Float64Array;
  /** By row, where it is said. */
  readonly source: ReadonlyMap<number, string>;
  /** Rows whose `reportedAt` was not said, but taken from the period. */
  readonly undated: Uint8Array;
}

/** The rows of one indicator by unit: those of the n-th unit are `rows[starts[n]]` and on. */
export interface IndicatorRows {
  readonly units: Int32Array;
  readonly starts: Int32Array;
  /** Ordered by own, criterion, end, start, basis, then time of report. */
  readonly rows: Int32Array;
}

export interface LedgerState {
  readonly cascade: CascadeState;
  readonly columns: LedgerColumns;
  /** By indicator position. */
  readonly byIndicator: readonly IndicatorRows[];
  /** By the key of a task at a unit; see `placeKey`. */
  readonly updates: ReadonlyMap<number, TaskUpdates>;
  /** By id, each in the order of their reports. */
  readonly obstacles: ReadonlyMap<string, readonly ReadObstacle[]>;
  /** By indicator position, twice each: what all values, and all `of`, come to whatever their sign. */
  readonly totals: Float64Array;
  /** The rows it shares with others where it has grown, or others have grown out of it. */
  grown: GrownPart | null;
  /** What was met in reading the rows, short of an error that kept them from counting. */
  readonly issues: readonly Issue[];
}
