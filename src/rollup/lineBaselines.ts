import { baselineColumn, type CascadeState, type Plan } from "../cascade/index.ts";

/**
 * Where each line starts from; null where none says.
 *
 * @param own 1 for units that keep a share for themselves. It has no baseline of its own: the unit's
 *   is that of all its work.
 */
export function lineBaselines(
  state: CascadeState,
  plan: Plan,
  own: Uint8Array | null,
): Float64Array | null {
  const baseline = baselineColumn(state, plan);
  if (!baseline || own === null) return baseline;
  return baseline.map((from, unit) => (own[unit] === 1 ? Number.NaN : from));
}
