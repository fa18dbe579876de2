import { ownBound } from "./bound.ts";
import type { CascadeState, Plan } from "./cascadeState.ts";
import { benchmarkId } from "./planBenchmark.ts";

/** Whether two plans are the same one, in one cascade or another. */
export function samePlan(one: Plan, other: Plan): boolean {
  return (
    sameQuestion(one, other) &&
    one.bound === other.bound &&
    benchmarkId(one.benchmark) === benchmarkId(other.benchmark)
  );
}

/**
 * The sides of a plan: all plans of its indicator, at its grade and due on its day, that anybody has
 * a target under, itself included; floors first, and those without a benchmark before those with one.
 */
export function sidesOfPlan({ plans }: CascadeState, plan: Plan): readonly Plan[] {
  return plans.filter(
    (one) => sameQuestion(one, plan) && (one.written.size > 0 || samePlan(one, plan)),
  );
}

/** Of the sides of a plan the one registrations stand beside: the indicator's own. */
export function registeredSide({ plans }: CascadeState, plan: Plan): Plan {
  const own = ownBound(plan.indicator.record);
  const found = plans.find(
    (one) => sameQuestion(one, plan) && one.bound === own && one.benchmark === null,
  );
  return found ?? plan;
}

function sameQuestion(one: Plan, other: Plan): boolean {
  return (
    one.indicator.record.id === other.indicator.record.id &&
    one.grade === other.grade &&
    one.due === other.due
  );
}
