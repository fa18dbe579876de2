import { type CascadeState, type Plan, planColumns, targetOrigin } from "../cascade/index.ts";

/** Which units have a target under a plan, and which have one somewhere below them. */
export interface TargetsBelow {
  readonly at: Uint8Array;
  readonly under: Uint8Array;
}

/** Marks, in one pass from the bottom up, who has a target and who has one below. */
export function targetsBelow(state: CascadeState, plan: Plan): TargetsBelow {
  const { size, parent } = state.structure;
  const { origin } = planColumns(state, plan);
  const at = new Uint8Array(size);
  const under = new Uint8Array(size);
  for (let unit = size - 1; unit >= 0; unit--) {
    if (origin[unit] !== targetOrigin.none) at[unit] = 1;
    const above = parent[unit] as number;
    if (above >= 0 && (at[unit] === 1 || under[unit] === 1)) under[above] = 1;
  }
  return { at, under };
}
