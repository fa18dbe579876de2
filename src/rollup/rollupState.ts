import type { Cascade, CascadeState, Plan } from "../cascade/index.ts";
import type { CoveragePolicy, Grade, MissingPolicy } from "../document/index.ts";
import type { View } from "./combineReports.ts";
import type { PaceThresholds } from "./figure.ts";
import type { LedgerState } from "./ledgerState.ts";
import type { Reduction } from "./reduction.ts";
import type { ReportingPolicy } from "./reportingPolicy.ts";

/** What a rollup computes from; reductions are made on first use and kept. */
export interface RollupState {
  readonly cascade: Cascade;
  readonly state: CascadeState;
  readonly ledger: LedgerState;
  readonly view: View;
  readonly grade: Grade;
  readonly due: number | null;
  readonly thresholds: PaceThresholds;
  /** What is asked of reports, whatever indicators say; null where nothing is. */
  readonly missing: MissingPolicy | null;
  readonly coverage: CoveragePolicy;
  /** By the position of the plan. */
  readonly reductions: Map<number, Reduction>;
  /** The same of plans with a benchmark, before it is added to their targets. */
  readonly bareReductions: Map<number, Reduction>;
  /** An earlier rollup whose reductions are taken over where they are the same. */
  readonly previous: RollupState | null;
  /** The plans figures are held against, by the position of the indicator. */
  readonly sides: Map<number, readonly Plan[]>;
  /** What is asked of the reports on a plan, by its position. */
  readonly policies: Map<number, ReportingPolicy>;
}
