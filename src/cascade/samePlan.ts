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
 * The sides of a plan: all plans of its indicator, at its grade and due on its day, itself included;
 * floors first, and those without a benchmark before those with one.
 */
export function sidesOfPlan({ plans }: CascadeState, plan: Plan): readonly Plan[] {
  return plans.filter((one) => sameQuestion(one, plan));
}

function sameQuestion(one: Plan, other: Plan): boolean {
  return (
    one.indicator.record.id === other.indicator.record.id &&
    one.grade === other.grade &&
    one.due === other.due
  );
}
