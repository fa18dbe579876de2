import { toSteps } from "../document/index.ts";
import type { CascadeState, Plan } from "./cascadeState.ts";
import { weightColumn } from "./weightColumn.ts";

/**
 * The baseline of every unit under a plan, in steps of the figure: its written target's, or the
 * weight the indicator names; NaN where there is none, null where no unit has one.
 *
 * Where targets add up, baselines do: a unit that states none has the sum of its children's. What is
 * counted from a benchmark has none: it is a distance to keep, and no way to go.
 *
 * Beside children the indicator applies to, others are not added up: nothing is asked of them, and
 * nothing of theirs is in a figure. A unit none of whose children it applies to speaks for them all.
 */
export function baselineColumn(state: CascadeState, plan: Plan): Float64Array | null {
  const { document, structure, cache } = state;
  const known = cache.baselines.get(plan.position);
  if (known !== undefined) return known;
  const { record, context, measure, applies } = plan.indicator;
  if (plan.benchmark !== null) return null;
  let column: Float64Array | null = null;
  if (record.baseline !== undefined) {
    const scale =
      10 ** (context.decimals.figure - (state.weightDecimals.get(record.baseline) ?? 0));
    column = weightColumn(state, record.baseline, applies).map((weight) => weight * scale);
    for (let unit = 0; unit < structure.size && measure.targets !== "added"; unit++) {
      const weights = document.units[structure.rows[unit] as number]?.weights;
      if (!weights || !Object.hasOwn(weights, record.baseline)) column[unit] = Number.NaN;
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
