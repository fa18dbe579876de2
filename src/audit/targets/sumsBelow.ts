import { type CascadeState, type Plan, planColumns, targetOrigin } from "../../cascade/index.ts";

/** What the targets right below each unit come to, those of units without one passed through. */
export interface SumsBelow {
  /** In steps, what the unit keeps for itself included. */
  readonly sum: Float64Array;
  /** 0 where nobody below has a target, 1 where somebody has, 2 where one of these is written. */
  readonly kind: Uint8Array;
}

/** Adds up the targets right below every unit, in one pass from the bottom. */
export function sumsBelow(state: CascadeState, plan: Plan): SumsBelow {
  const { size, parent } = state.structure;
  const { target, origin, own } = planColumns(state, plan);
  const sum = new Float64Array(size);
  const kind = new Uint8Array(size);
  for (let unit = size - 1; unit > 0; unit--) {
    const above = parent[unit] as number;
    const has = origin[unit] !== targetOrigin.none;
    const passed = has ? (target[unit] as number) : (sum[unit] as number);
    const written = origin[unit] === targetOrigin.written ? 2 : 1;
    sum[above] = (sum[above] as number) + passed;
    kind[above] = Math.max(kind[above] as number, has ? written : (kind[unit] as number));
  }
  for (const [unit, kept] of own) sum[unit] = (sum[unit] as number) + kept;
  return { sum, kind };
}
