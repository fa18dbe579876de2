import type { PlanSide } from "./planSide.ts";
import { sameJson } from "./sameJson.ts";

/** Whether an indicator is the same in two derivations as far as it has a part in what is given. */
export function measuredAlike(now: PlanSide, before: PlanSide): boolean {
  return sameJson(essence(now), essence(before));
}

/** Left out is what nobody is given more or less for, and what is a reason of its own. */
function essence({ plan: { indicator } }: PlanSide): object {
  const { name, unitOfMeasure, tags, meta, weight, every, graceDays, phasing, ...rest } =
    indicator.record;
  const { balance, baseline, cascade, registration, measure, appliesTo, decimals, ...others } =
    rest;
  const { options, sign, decimals: steps } = indicator.context;
  const { direction = "higher" } = indicator.record;
  return { ...others, direction, options, sign, steps, measure: indicator.measure.name };
}
