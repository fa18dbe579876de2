import { targetOrigin } from "../cascade/index.ts";
import type { Handing } from "./handing.ts";

/**
 * Whether every adopted target among the first `free` of `room.children` came out as it was
 * adopted; where not, what it would be is kept.
 *
 * @param taken How many of them were given what stands in `room.shares`.
 */
export function adoptedStand(
  { plan, columns, room, recomputed }: Handing,
  free: number,
  taken: number,
): boolean {
  if (plan.written.size === 0) return true;
  let stand = true;
  for (let place = 0; place < free; place++) {
    const child = room.children[place] as number;
    if (columns.origin[child] !== targetOrigin.written) continue;
    const share = place < taken ? (room.shares[place] as number) : Number.NaN;
    if (share === columns.target[child]) continue;
    recomputed.set(child, share);
    stand = false;
  }
  return stand;
}
