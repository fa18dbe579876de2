import type { Standing } from "./progressOf.ts";

/**
 * How far a unit would have come by now, had it gone as planned: the share of the way that is planned.
 * All of it where there is no way to go, because the target is to be kept from the first day, or is no
 * better than the baseline: such a target is met or it is not.
 *
 * @param share Null where the target's time is not known.
 */
export function plannedCompletion(
  { target, baseline, sign, holds }: Pick<Standing, "target" | "baseline" | "sign" | "holds">,
  share: number | null,
): number | null {
  if (share === null) return null;
  const from = Number.isNaN(baseline) ? 0 : baseline;
  const keeps = share > 0 && sign * (target - from) <= 0;
  return holds || keeps ? 1 : share;
}
