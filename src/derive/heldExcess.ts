import type { Handing } from "./handing.ts";
import { heldBelow } from "./heldBelow.ts";

/**
 * By how much what is held below a unit, on whatever level, exceeds the value somebody holds it at
 * and what stretching may add to that, in steps: 0 where it does not, or where nobody holds it.
 */
export function heldExcess(handing: Handing, unit: number): number {
  const { columns, kept } = handing;
  const below = heldBelow(handing).get(unit);
  if (below === undefined || below.length === 0) return 0;
  const held = columns.target[unit] as number;
  const sign = held < 0 ? -1 : 1;
  const more = Math.max(0, (kept.stretch.get(unit) ?? 0) * sign);
  // Children of several parents may come to more than doubles can add up.
  const total = below.reduce((sum, one) => sum + BigInt(columns.target[one] as number), 0n);
  return Math.max(0, Number((total - BigInt(held)) * BigInt(sign)) - more);
}
