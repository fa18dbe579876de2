import { toSteps } from "../document/index.ts";
import type { CascadeState, Plan } from "./cascadeState.ts";

/**
 * What units registered under a plan, in steps of the figure, without what was rejected; NaN where
 * a unit did not register, null where nobody did.
 */
export function registeredColumn(state: CascadeState, plan: Plan): Float64Array | null {
  if (plan.registered.size === 0) return null;
  const { document, structure, cache } = state;
  const known = cache.registered.get(plan.position);
  if (known) return known;
  const column = new Float64Array(structure.size).fill(Number.NaN);
  for (const [unit, row] of plan.registered) {
    const { value } = document.registrations?.[row] ?? { value: Number.NaN };
    column[unit] = toSteps(value, plan.indicator.context.decimals.figure) as number;
  }
  cache.registered.set(plan.position, column);
  return column;
}
