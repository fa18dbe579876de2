import { type CascadeState, type Plan, targetOrigin } from "./cascadeState.ts";
import { planColumns } from "./planColumns.ts";
import { targetSource } from "./targetSource.ts";
import type { Target } from "./views.ts";

/**
 * What a unit was given under a plan before registrations were looked at, in steps; NaN where
 * nobody gave it anything, because it has no target or has set it itself.
 *
 * @example
 * // derived 7, raised to the registered 9: 7
 * // adopted as assigned: what it was assigned
 * // written with origin "own": NaN
 */
export function assignedAt(state: CascadeState, plan: Plan, unit: number): number {
  const { target, origin, assigned } = planColumns(state, plan);
  if (origin[unit] === targetOrigin.none) return Number.NaN;
  const given = (assigned ?? target)[unit] as number;
  return originAt(state, plan, unit) === "assigned" ? given : Number.NaN;
}

/** Whose idea a unit's target was: as its record says, else from above where there is one above. */
export function originAt(state: CascadeState, plan: Plan, unit: number): Target["origin"] {
  const record = state.document.targets?.[plan.written.get(unit) ?? -1];
  return record?.origin ?? (targetSource(state, plan, unit) < 0 ? "own" : "assigned");
}
