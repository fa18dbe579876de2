import type { Handing } from "./handing.ts";
import { holdOf } from "./holdOf.ts";
import { writtenAbove } from "./writtenAbove.ts";

/** For each unit whose value somebody holds, the nearest units below it that have a written one. */
export function heldBelow(handing: Handing): ReadonlyMap<number, readonly number[]> {
  const { state, plan, kept } = handing;
  if (kept.heldBelow) return kept.heldBelow;
  const below = new Map<number, number[]>();
  for (const unit of plan.written.keys()) {
    if (holdOf(handing, unit) !== null) below.set(unit, []);
  }
  if (below.size > 0) {
    const above = writtenAbove(handing);
    for (const unit of plan.written.keys()) {
      const over = state.structure.parent[unit] as number;
      if (over >= 0) below.get(above[over] as number)?.push(unit);
    }
  }
  kept.heldBelow = below;
  return below;
}
