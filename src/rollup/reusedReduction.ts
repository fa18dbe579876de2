import type { CascadeState, Plan } from "../cascade/index.ts";
import type { View } from "./combineReports.ts";
import { currentReduction } from "./currentReduction.ts";
import { freshSince } from "./freshSince.ts";
import { hearingOf } from "./hear.ts";
import { isKnown } from "./isKnown.ts";
import type { LedgerState } from "./ledgerState.ts";
import { plannedAlike } from "./plannedAlike.ts";
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
  if (previous.ledger !== ledger || !plannedAlike(previous.state, state, plan)) return null;
  // What is read from another indicator rests on that one's plan as well.
  if (previous.state !== state && plan.indicator.reads) return null;
  if (!heardAlike(state, ledger, plan, previous.view, view)) return null;
  const current = currentReduction(known);
  if (current !== known) previous[kept].set(plan.position, current);
  return current;
}

function heardAlike(
  state: CascadeState,
  ledger: LedgerState,
  plan: Plan,
  one: View,
  other: View,
): boolean {
  if (
    one.asOf === other.asOf &&
    one.knownAt === other.knownAt &&
    one.minimumStatus === other.minimumStatus
  ) {
    return true;
  }
  const { indicator } = plan;
  // What is read from another indicator is read over spans that end on the day.
  if (indicator.reads) return false;
  const [now, then] = [hearingOf(ledger, indicator, one), hearingOf(ledger, indicator, other)];
  if (now.holdsFrom !== then.holdsFrom || now.criteria !== then.criteria) return false;
  if (freshSince(state, plan, one) !== freshSince(state, plan, other)) return false;
  const { columns } = ledger;
  const rows = ledger.byIndicator[indicator.position]?.rows ?? [];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    if (isKnown(columns, row, one) !== isKnown(columns, row, other)) return false;
  }
  return true;
}
