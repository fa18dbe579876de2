import type { Plan } from "../cascade/index.ts";
import type { View } from "./combineReports.ts";
import { currentReduction } from "./currentReduction.ts";
import { freshSince } from "./freshSince.ts";
import { hearingOf } from "./hear.ts";
import type { LedgerState } from "./ledgerState.ts";
import type { Reduction } from "./reduction.ts";
import type { RollupState } from "./rollupState.ts";

/**
 * A plan as an earlier rollup of the same plans and reports has it, where every report counts in both
 * or in neither; null where it has to be rolled up anew.
 *
 * @param benchmark What its targets are counted from by now; null where from nothing.
 */
export function reusedReduction(
  { state, ledger, view, previous }: RollupState,
  plan: Plan,
  kept: "reductions" | "bareReductions",
  benchmark: number | null,
): Reduction | null {
  const known = previous?.[kept].get(plan.position);
  if (!previous || !known || !Object.is(known.benchmark, benchmark)) return null;
  if (previous.state !== state || previous.ledger !== ledger) return null;
  if (!heardAlike(ledger, plan, previous.view, view)) return null;
  const current = currentReduction(known);
  if (current !== known) previous[kept].set(plan.position, current);
  return current;
}

function heardAlike(ledger: LedgerState, plan: Plan, one: View, other: View): boolean {
  if (one.asOf === other.asOf && one.knownAt === other.knownAt) return true;
  const { indicator } = plan;
  // What is read from another indicator is read over spans that end on the day.
  if (indicator.reads) return false;
  const [now, then] = [hearingOf(ledger, indicator, one), hearingOf(ledger, indicator, other)];
  if (now.holdsFrom !== then.holdsFrom || now.criteria !== then.criteria) return false;
  if (freshSince(plan, one) !== freshSince(plan, other)) return false;
  const { end, reportedAt } = ledger.columns;
  const rows = ledger.byIndicator[indicator.position]?.rows ?? [];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    const last = end[row] as number;
    const told = reportedAt[row] as number;
    const counts = last <= one.asOf && told <= one.knownAt;
    if (counts !== (last <= other.asOf && told <= other.knownAt)) return false;
  }
  return true;
}
