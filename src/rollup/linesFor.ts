import type { CascadeState, Plan, PlanColumns } from "../cascade/index.ts";
import type { View } from "./combineReports.ts";
import type { LedgerState } from "./ledgerState.ts";
import { linesOf, type PlanLines } from "./linesOf.ts";
import { linesRead } from "./linesRead.ts";

/** The lines of a plan by a view, from its own reports or from those it is read from. */
export function linesFor(
  state: CascadeState,
  ledger: LedgerState,
  plan: Plan,
  view: View,
  columns: PlanColumns,
): PlanLines {
  const { reads } = plan.indicator;
  return reads
    ? linesRead(state, ledger, plan, reads, view, columns)
    : linesOf(state, ledger, plan, view, columns);
}
