import { type CascadeState, type Plan, targetOrigin } from "./cascadeState.ts";
import { planColumns } from "./planColumns.ts";

/** The number of the nearest unit above that has a target under the same plan, or −1. */
export function targetSource(state: CascadeState, plan: Plan, unit: number): number {
  const { parent } = state.structure;
  const { origin } = planColumns(state, plan);
  let above = parent[unit] as number;
  while (above >= 0 && origin[above] === targetOrigin.none) above = parent[above] as number;
  return above;
}
