import type { CascadeState, Plan } from "../cascade/index.ts";

/** The same plan in another derivation, or null where there is none: its indicator, grade and day. */
export function formerPlan({ plans }: CascadeState, plan: Plan): Plan | null {
  return plans.find((one) => samePlan(one, plan)) ?? null;
}

function samePlan(one: Plan, other: Plan): boolean {
  return (
    one.indicator.record.id === other.indicator.record.id &&
    one.grade === other.grade &&
    one.due === other.due
  );
}
