import { type TargetRecord, toSteps } from "../document/index.ts";
import { type CascadeState, type Plan, type PlanColumns, targetOrigin } from "./cascadeState.ts";
import { valueOn } from "./valueOn.ts";

/**
 * The targets of a plan by unit: as derived, or before derivation as far as they are written.
 */
export function planColumns(state: CascadeState, plan: Plan): PlanColumns {
  const derived = state.derived?.[plan.position];
  if (derived) return derived;
  const known = state.cache.written[plan.position];
  if (known) return known;
  const columns = writtenColumns(state, plan);
  state.cache.written[plan.position] = columns;
  return columns;
}

/** Fresh columns that hold a plan's written targets and nothing else. */
export function writtenColumns({ document, structure }: CascadeState, plan: Plan): PlanColumns {
  const target = new Float64Array(structure.size).fill(Number.NaN);
  const origin = new Uint8Array(structure.size);
  for (const [unit, row] of plan.written) {
    const value = valueOn(document.targets?.[row] as TargetRecord, plan.bound);
    target[unit] = toSteps(value, plan.indicator.context.decimals.figure) as number;
    origin[unit] = targetOrigin.written;
  }
  return { target, origin, own: new Map(), assigned: null };
}
