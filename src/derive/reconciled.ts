import type { Handing } from "./handing.ts";

/**
 * What a unit that is given a share ends up with: the share, what it registered, or the more
 * ambitious of the two, as the indicator says. What is given nothing ends up with nothing.
 *
 * @param share In steps of the figure; NaN where the unit is given nothing.
 */
export function reconciled({ plan, registered }: Handing, unit: number, share: number): number {
  const own = registered?.[unit] ?? Number.NaN;
  if (Number.isNaN(own) || Number.isNaN(share)) return share;
  const { record, context } = plan.indicator;
  const { wins = "assigned" } = record.registration ?? {};
  if (wins === "assigned") return share;
  if (wins === "registered") return own;
  return context.sign === 1 ? Math.max(share, own) : Math.min(share, own);
}
