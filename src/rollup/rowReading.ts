import type { CascadeState, IssueCollector } from "../cascade/index.ts";
import type { IssueCode } from "../document/index.ts";
import type { Period } from "../time/index.ts";
import type { Actual } from "./actual.ts";

/** What reading rows has at hand; texts that recur are read once. */
export interface RowReading {
  readonly state: CascadeState;
  readonly issues: IssueCollector;
  readonly periods: Map<string, Period | null>;
  readonly instants: Map<string, number | null>;
  /** The last instant a row may have been reported at, in milliseconds since 1970. */
  readonly now: number;
  /** By indicator position: the weight that holds denominators, if one is named. */
  readonly extents: readonly (Float64Array | null)[];
}

/** What is wrong with a row. */
export interface RowTrouble {
  readonly code: IssueCode;
  readonly key: keyof Actual;
  readonly expected: string;
  readonly message: string;
  readonly fix?: string;
}

/** Reports what is wrong with a row; gives null, which stands for a row that does not count. */
export function reject(
  { issues }: RowReading,
  actual: Actual,
  row: number,
  { key, ...trouble }: RowTrouble,
): null {
  const unit = typeof actual.unit === "string" ? actual.unit : undefined;
  issues.add({ ...trouble, path: [row, key], unit, received: actual[key] });
  return null;
}
