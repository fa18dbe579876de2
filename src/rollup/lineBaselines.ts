import { baselineColumn, type CascadeState, type Plan } from "../cascade/index.ts";

/**
 * Where each line starts from; null where none says.
 *
 * @param own The units that keep a share for themselves. It has no baseline of its own: the unit's
 *   is that of all its work.
 */
export function lineBaselines(
  state: CascadeState,
  plan: Plan,
  own: Pick<ReadonlySet<number>, "keys" | "size">,
): Float64Array | null {
  const baseline = baselineColumn(state, plan);
  if (!baseline || own.size === 0) return baseline;
  const baselines = baseline.slice();
  for (const unit of own.keys()) baselines[unit] = Number.NaN;
  return baselines;
}
