import type { Actual, ActualColumns } from "./actual.ts";
import type { Obstacle } from "./obstacle.ts";
import type { TaskUpdate } from "./taskUpdate.ts";

/** Rows of all three kinds. */
export interface LedgerReports {
  readonly actuals?: Iterable<Actual> | ActualColumns | undefined;
  readonly updates?: Iterable<TaskUpdate> | undefined;
  readonly obstacles?: Iterable<Obstacle> | undefined;
}

/** What a ledger is read from: actuals as rows or columns, or rows of all three kinds. */
export type LedgerInput = Iterable<Actual> | ActualColumns | LedgerReports;

const kinds = ["actuals", "updates", "obstacles"];

/** Whether reports come by kind, and not as actuals alone. */
export function isByKind(input: LedgerInput): input is LedgerReports {
  if (typeof input !== "object" || input === null || Symbol.iterator in input) return false;
  return kinds.some((kind) => Object.hasOwn(input, kind));
}
