import { type Plan, planColumns } from "../cascade/index.ts";
import { currentReduction } from "./currentReduction.ts";
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
  const reduction = known
    ? currentReduction(known)
    : reducePlan(state, ledger, plan, view, planColumns(state, plan), null);
  if (reduction !== known) kept.set(plan.position, reduction);
  return reduction;
}
