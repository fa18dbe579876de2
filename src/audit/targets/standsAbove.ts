import { type Cascade, type Plan, stateOf } from "../../cascade/index.ts";
import { hasAbove } from "./hasAbove.ts";

/**
 * Answers which plans of an indicator somebody above a unit has a target of.
 *
 * @returns A question about an indicator's id and a unit's number.
 */
export function standsAbove(cascade: Cascade): (indicator: string, unit: number) => Plan[] {
  const state = stateOf(cascade);
  const plans = new Map<string, { readonly plan: Plan; above: Uint8Array | null }[]>();
  for (const plan of state.plans) {
    const { id } = plan.indicator.record;
    plans.set(id, [...(plans.get(id) ?? []), { plan, above: null }]);
  }
  return (indicator, unit) =>
    (plans.get(indicator) ?? [])
      .filter((one) => {
        one.above ??= hasAbove(state, one.plan);
        return one.above[unit] === 1;
      })
      .map(({ plan }) => plan);
}
