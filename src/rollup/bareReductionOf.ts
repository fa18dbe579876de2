import { type Plan, planColumns } from "../cascade/index.ts";
import { currentReduction } from "./currentReduction.ts";
import { reducePlan } from "./reducePlan.ts";
import type { Reduction } from "./reduction.ts";
import { reusedReduction } from "./reusedReduction.ts";
import type { RollupState } from "./rollupState.ts";

/** A plan rolled up with its targets as they are, whatever they are counted from; made once. */
export function bareReductionOf(rollup: RollupState, plan: Plan): Reduction {
  const { state, ledger, view } = rollup;
  const kept = plan.benchmark === null ? "reductions" : "bareReductions";
  const known = rollup[kept].get(plan.position);
  const reduction = known
    ? currentReduction(known)
    : (reusedReduction(rollup, plan, kept, null) ??
      reducePlan(state, ledger, plan, view, planColumns(state, plan), null));
  if (reduction !== known) rollup[kept].set(plan.position, reduction);
  return reduction;
}
