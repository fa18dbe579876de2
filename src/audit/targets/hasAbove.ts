import { type CascadeState, type Plan, planColumns, targetOrigin } from "../../cascade/index.ts";

/** Marks 1 every unit above which somebody has a target of a plan. */
export function hasAbove(state: CascadeState, plan: Plan): Uint8Array {
  const { size, parent } = state.structure;
  const { origin } = planColumns(state, plan);
  const above = new Uint8Array(size);
  for (let unit = 1; unit < size; unit++) {
    const next = parent[unit] as number;
    above[unit] = origin[next] !== targetOrigin.none ? 1 : (above[next] as number);
  }
  return above;
}
