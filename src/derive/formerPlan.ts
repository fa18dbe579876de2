import { type CascadeState, type Plan, samePlan } from "../cascade/index.ts";

/** The same plan in another derivation, or null where there is none: its indicator, grade, day and side. */
export function formerPlan({ plans }: CascadeState, plan: Plan): Plan | null {
  return plans.find((one) => samePlan(one, plan)) ?? null;
}
