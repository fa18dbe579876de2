import { toSteps } from "../document/index.ts";
import type { CascadeState, Plan } from "./cascadeState.ts";

/**
 * The baseline of every unit under a plan, in steps of the figure: its written target's, or the
 * weight the indicator names; NaN where there is none, null where no unit has one.
 */
export function baselineColumn(state: CascadeState, plan: Plan): Float64Array | null {
  const { document, structure, cache } = state;
  const known = cache.baselines.get(plan.position);
  if (known !== undefined) return known;
  const { record, context } = plan.indicator;
  let column: Float64Array | null = null;
  if (record.baseline !== undefined) {
    column = new Float64Array(structure.size);
    for (let unit = 0; unit < structure.size; unit++) {
      const weights = document.units[structure.rows[unit] as number]?.weights;
      const stated = weights !== undefined && Object.hasOwn(weights, record.baseline);
      column[unit] = stated
        ? (toSteps(weights[record.baseline] as number, context.decimals.figure) as number)
        : Number.NaN;
    }
  }
  for (const [unit, row] of plan.written) {
    const { baseline } = document.targets?.[row] ?? {};
    if (baseline === undefined) continue;
    column ??= new Float64Array(structure.size).fill(Number.NaN);
    column[unit] = toSteps(baseline, context.decimals.figure) as number;
  }
  cache.baselines.set(plan.position, column);
  return column;
}
