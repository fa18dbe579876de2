import type { Handing } from "./handing.ts";
import { reconciled } from "./reconciled.ts";

/**
 * Whether an adopted target is what its unit would end up with, were it given a share now; where
 * not, what it would be is kept.
 *
 * @param share In steps of the figure; NaN where the unit would be given nothing.
 */
export function standsAsAdopted(handing: Handing, unit: number, share: number): boolean {
  const { columns, recomputed } = handing;
  const would = reconciled(handing, unit, share);
  if (would !== columns.target[unit]) {
    recomputed.set(unit, would);
    return false;
  }
  if (columns.assigned) columns.assigned[unit] = share;
  return true;
}
