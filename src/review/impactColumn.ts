import {
  baselineColumn,
  type CascadeState,
  planColumns,
  targetOrigin,
  wayTo,
} from "../cascade/index.ts";
import { type BreakdownColumns, breakDown, isLifted } from "../gaps/index.ts";
import type { Reduction } from "../rollup/index.ts";

/**
 * How much of a unit's way to its target is missing at each unit below it, and at itself: what is
 * missing there, as far as it moves the gap of the unit under review, ÷ its way from baseline to
 * target, and at most 1: who is worse than at the start is not further off than all of the way. NaN
 * for units that are not below it, where nobody can know, and everywhere where it has no target.
 *
 * Below a verdict every unit that is missing moves it by its part of what the verdict still needs,
 * and one that is passed is moved by none. A minimum is moved by whoever holds it back.
 */
export function impactColumn(
  state: CascadeState,
  reduction: Reduction,
  scope: number,
): Float64Array {
  const { size, parent } = state.structure;
  const { plan, benchmark, heard } = reduction;
  const { speaksOf } = plan.indicator.measure;
  const impact = new Float64Array(size).fill(Number.NaN);
  const known = benchmark === null || !Number.isNaN(benchmark);
  if (planColumns(state, plan).origin[scope] === targetOrigin.none || !known) return impact;
  const columns = breakDown(state, reduction, "standing");
  const { whole, counts, faces } = columns;
  const way = wayAt(state, reduction, columns, scope);
  /** How much of what is missing at a unit moves the unit under review, and how much it may at most. */
  const shares = new Float64Array(size).fill(Number.NaN);
  const most = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  shares[scope] = 1;
  for (let unit = scope; unit < size; unit++) {
    const above = unit === scope ? -1 : (parent[unit] as number);
    const passed = above < 0 ? 1 : (shares[above] as number);
    if (Number.isNaN(passed)) continue;
    const missing = Math.max(0, gapIn(whole, unit));
    if (above >= 0) {
      const counted = counts === null || counts.children[unit] === 1;
      shares[unit] = counted ? passed : 0;
      most[unit] = most[above] as number;
      if (counted && isLifted(faces, unit)) {
        const face = Math.max(0, faces?.missing[unit] as number);
        shares[unit] = missing > 0 ? (passed * face) / missing : 0;
        most[unit] = Math.min(most[unit] as number, passed * face);
      }
    }
    const moved = Math.min(most[unit] as number, (shares[unit] as number) * missing);
    // Of a rate nobody has reported it is not known what is missing, unless something sizes it.
    const unknown = speaksOf === "reporters" && heard[unit] === 0 && missing === 0;
    impact[unit] = unknown ? Number.NaN : way > 0 ? Math.min(1, moved / way) : 0;
  }
  return impact;
}

function gapIn(
  { unplaced, stretch, unreported, shortfall, surplus }: BreakdownColumns["whole"],
  unit: number,
): number {
  return (
    (unplaced[unit] as number) -
    (stretch[unit] as number) +
    (unreported[unit] as number) +
    (shortfall[unit] as number) -
    (surplus[unit] as number)
  );
}

/**
 * The way the unit under review has to go, in steps of what its gap is counted in: to its target
 * from its baseline, or from 0; where both are 0, all that is missing.
 */
function wayAt(
  state: CascadeState,
  { plan, standing }: Reduction,
  { worthAt, whole }: BreakdownColumns,
  scope: number,
): number {
  const target = standing.target[scope] as number;
  const size = standing.denominator ? (standing.denominator[scope] as number) : 1;
  const stated = baselineColumn(state, plan)?.[scope] ?? Number.NaN;
  const { baseline } = wayTo(target, stated, plan.bound, plan.indicator.record);
  const from = Number.isNaN(baseline) ? 0 : baseline * size;
  return (
    Math.abs(worthAt(scope) - from) ||
    (whole.unplaced[scope] as number) +
      (whole.unreported[scope] as number) +
      (whole.shortfall[scope] as number)
  );
}
