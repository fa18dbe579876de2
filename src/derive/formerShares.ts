import { type CascadeState, type Plan, planColumns } from "../cascade/index.ts";
import { toSteps } from "../document/index.ts";
import { formerPlan } from "./formerPlan.ts";

/**
 * What units were given before under a plan, registrations left aside, by today's unit numbers and
 * in today's steps: NaN where there was nothing, null where there was no such plan.
 */
export function formerShares(
  state: CascadeState,
  plan: Plan,
  former: CascadeState | null,
): Float64Array | null {
  const earlier = former && formerPlan(former, plan);
  if (!former || !earlier) return null;
  const { target, assigned } = planColumns(former, earlier);
  const before = assigned ?? target;
  const [now, then] = [plan, earlier].map((one) => one.indicator.context.decimals.figure);
  if (former.structure === state.structure && now === then) return before;
  const { ids, size } = state.structure;
  const shares = new Float64Array(size).fill(Number.NaN);
  for (let unit = 0; unit < size; unit++) {
    const share =
      (before[former.structure.indexOf(ids[unit] as string)] ?? Number.NaN) /
      10 ** (then as number);
    // A share that today's decimals cannot hold is nothing to stay at.
    const steps = toSteps(share, now as number);
    if (typeof steps === "number") shares[unit] = steps;
  }
  return shares;
}
