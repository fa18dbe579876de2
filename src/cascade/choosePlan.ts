import type { Grade } from "../document/index.ts";
import type { CascadeState, Plan } from "./cascadeState.ts";

/** Which of the plans of an indicator is meant. */
export interface PlanChoice {
  /** `mandatory` unless said. */
  readonly grade?: Grade;
  /** The day targets are due; unless said, the latest one the indicator has within the term. */
  readonly due?: string;
}

/**
 * The plan of an indicator that a choice means, or null where there is none. One that units have
 * only registered for comes after all that have targets.
 *
 * @param due The day asked for, in days since 1970-01-01; null where none is.
 */
export function choosePlan(
  { plans, term }: CascadeState,
  indicator: number,
  grade: Grade,
  due: number | null,
): Plan | null {
  let chosen: Plan | null = null;
  for (const plan of plans) {
    if (plan.indicator.position !== indicator || plan.grade !== grade) continue;
    if (due !== null) {
      if (plan.due === due) return plan;
      continue;
    }
    if (chosen === null || better(plan, chosen, term?.end ?? null)) chosen = plan;
  }
  return chosen;
}

function better(plan: Plan, other: Plan, end: number | null): boolean {
  const [targets, others] = [plan.written.size > 0, other.written.size > 0];
  return targets === others ? laterWithin(plan.due, other.due, end) : targets;
}

/** Later is better up to the end of the term; after it, earlier is. No date is the worst. */
function laterWithin(one: number | null, other: number | null, end: number | null): boolean {
  if (one === null || other === null) return other === null && one !== null;
  const [after, otherAfter] = [end !== null && one > end, end !== null && other > end];
  if (after !== otherAfter) return otherAfter;
  return after ? one < other : one > other;
}
