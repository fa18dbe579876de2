import { type Plan, planColumns } from "../cascade/index.ts";
import { reducePlan } from "./reducePlan.ts";
import type { Reduction } from "./reduction.ts";
import type { RollupState } from "./rollupState.ts";

/** A plan rolled up with its targets as they are, whatever they are counted from; made once. */
export function bareReductionOf(
  { state, ledger, view, reductions, bareReductions }: RollupState,
  plan: Plan,
): Reduction {
  const kept = plan.benchmark === null ? reductions : bareReductions;
  const known = kept.get(plan.position);
  if (known) return known;
  const reduction = reducePlan(state, ledger, plan, view, planColumns(state, plan), null);
  kept.set(plan.position, reduction);
  return reduction;
}
