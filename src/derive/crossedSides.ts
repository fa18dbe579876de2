import {
  type CascadeState,
  compareIds,
  type Plan,
  type PlanColumns,
  unitName,
} from "../cascade/index.ts";
import type { Conflict } from "./handing.ts";
import { inWords, reportConflict } from "./report.ts";

/**
 * Says where a unit came to have a floor above its cap: one of the two is held by somebody, or a
 * bound was stronger. It is said where it begins, not of the units below that are handed both.
 */
export function crossedSides(
  state: CascadeState,
  plan: Plan,
  floor: PlanColumns,
  cap: PlanColumns,
  all: Conflict[],
): void {
  const { size, parent } = state.structure;
  const conflicts: Conflict[] = [];
  const crosses = (unit: number): boolean =>
    (floor.target[unit] as number) > (cap.target[unit] as number);
  const found = { state, plan, conflicts };
  for (let unit = 0; unit < size; unit++) {
    if (!crosses(unit) || crosses(parent[unit] as number)) continue;
    const [least, most] = [floor.target[unit] as number, cap.target[unit] as number];
    const { id, name = id } = plan.indicator.record;
    const message = `${unitName(state, unit)} is to have at least ${inWords(found, least)} and at most ${inWords(found, most)} of ${name}, which nothing is.`;
    const fix = "Lower the floor, or raise the cap.";
    reportConflict(found, "floor-above-cap", unit, least - most, message, fix);
  }
  for (const one of conflicts.sort((left, right) => compareIds(left.unit, right.unit)))
    all.push(one);
}
