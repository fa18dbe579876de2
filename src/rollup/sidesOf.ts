import { choosePlan, type Plan, sidesOfPlan } from "../cascade/index.ts";
import type { RollupState } from "./rollupState.ts";

/** The plans an indicator's figures are held against: each side of the one chosen; none where nothing is planned. */
export function sidesOf(rollup: RollupState, indicator: number): readonly Plan[] {
  const { state, grade, due, sides } = rollup;
  const known = sides.get(indicator);
  if (known) return known;
  const plan = choosePlan(state, indicator, grade, due);
  const found = plan ? sidesOfPlan(state, plan) : [];
  sides.set(indicator, found);
  return found;
}
