import {
  type CascadeState,
  type Plan,
  planColumns,
  registeredSide,
  sidesOfPlan,
} from "../cascade/index.ts";

const fields = [
  "units",
  "levels",
  "weights",
  "indicators",
  "programs",
  "term",
  "calendar",
] as const;

/**
 * Whether a plan asks the same of the same units in one cascade and in another made of it: nothing of
 * it was amended, on whichever side, nor anything it is read by.
 */
export function plannedAlike(one: CascadeState, other: CascadeState, plan: Plan): boolean {
  if (one === other) return true;
  if (one.structure !== other.structure || one.plans[plan.position] !== plan) return false;
  if (fields.some((field) => one.document[field] !== other.document[field])) return false;
  const [sides, others] = [sidesOfPlan(one, plan), sidesOfPlan(other, plan)];
  const alike = (side: Plan, place: number): boolean =>
    side === others[place] && planColumns(one, side) === planColumns(other, side);
  return (
    sides.length === others.length &&
    sides.every(alike) &&
    registeredSide(one, plan) === registeredSide(other, plan)
  );
}
