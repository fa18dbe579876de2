import { type Cascade, type Plan, stateOf } from "../../cascade/index.ts";
import type { CascadeRule } from "../../document/index.ts";
import { governingRule } from "./governingRule.ts";

/** The same question about any plan; what it takes is made once a plan. */
export function governingRules(
  cascade: Cascade,
): (plan: Plan, unit: number) => CascadeRule | undefined {
  const state = stateOf(cascade);
  const known = new Map<Plan, (unit: number) => CascadeRule | undefined>();
  return (plan, unit) => {
    const rule = known.get(plan) ?? governingRule(state, plan);
    known.set(plan, rule);
    return rule(unit);
  };
}
