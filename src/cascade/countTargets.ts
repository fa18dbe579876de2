import type { CascadeState } from "./cascadeState.ts";
import { planColumns } from "./planColumns.ts";

/** How many units have a target for an indicator under any plan, written and derived. */
export function countTargets(
  state: CascadeState,
  indicator: string,
): { readonly written: number; readonly derived: number } {
  const counts = [0, 0, 0];
  for (const plan of state.plans) {
    if (plan.indicator.record.id !== indicator) continue;
    for (const origin of planColumns(state, plan).origin)
      counts[origin] = (counts[origin] ?? 0) + 1;
  }
  return { written: counts[1] ?? 0, derived: counts[2] ?? 0 };
}
