import { type Cascade, type Plan, planColumns, stateOf, targetOrigin } from "../cascade/index.ts";
import type { Grade } from "../document/index.ts";

/**
 * Answers whether a unit has a target for one of some indicators, written or derived.
 *
 * @returns A question; `grade` is any unless said.
 */
export function targetFinder(
  cascade: Cascade,
): (unit: string, indicators?: readonly string[], grade?: Grade) => boolean {
  const state = stateOf(cascade);
  const plans = new Map<string, Plan[]>();
  for (const plan of state.plans) {
    const { id } = plan.indicator.record;
    plans.set(id, [...(plans.get(id) ?? []), plan]);
  }
  let [last, number] = ["", -1];
  return (unit, indicators = [], grade) => {
    if (indicators.length === 0) return false;
    if (unit !== last) [last, number] = [unit, state.structure.indexOf(unit)];
    return indicators.some((indicator) =>
      plans
        .get(indicator)
        ?.some(
          (plan) =>
            (grade === undefined || plan.grade === grade) &&
            planColumns(state, plan).origin[number] !== targetOrigin.none,
        ),
    );
  };
}
