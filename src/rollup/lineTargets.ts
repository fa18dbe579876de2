import type { PlanColumns } from "../cascade/index.ts";

/** What each line is to reach: a unit's target, or its own share where it keeps one. */
export function lineTargets({ target, own }: Pick<PlanColumns, "target" | "own">): Float64Array {
  if (own.size === 0) return target;
  const targets = target.slice();
  for (const [unit, share] of own) targets[unit] = share;
  return targets;
}
