import { type Plan, planColumns } from "../cascade/index.ts";
import { bareReductionOf } from "./bareReductionOf.ts";
import { benchmarkSteps } from "./benchmarkSteps.ts";
import { reducePlan } from "./reducePlan.ts";
import type { Reduction } from "./reduction.ts";
import { reusedReduction } from "./reusedReduction.ts";
import type { RollupState } from "./rollupState.ts";

/** A plan rolled up, its targets counted from its benchmark where it has one; made once. */
export function reductionOf(rollup: RollupState, plan: Plan): Reduction {
  if (plan.benchmark === null) return bareReductionOf(rollup, plan);
  const { state, ledger, view, reductions } = rollup;
  const known = reductions.get(plan.position);
  if (known) return known;
  const benchmark = benchmarkSteps(rollup, plan);
  const reused = reusedReduction(rollup, plan, "reductions", benchmark);
  if (reused) {
    reductions.set(plan.position, reused);
    return reused;
  }
  const { target, own, ...columns } = planColumns(state, plan);
  const counted = {
    ...columns,
    target: target.map((plus) => plus + benchmark),
    own: new Map([...own].map(([unit, plus]) => [unit, plus + benchmark])),
  };
  const reduction = reducePlan(state, ledger, plan, view, counted, benchmark);
  reductions.set(plan.position, reduction);
  return reduction;
}
