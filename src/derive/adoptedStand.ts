import { targetOrigin } from "../cascade/index.ts";
import type { Handing } from "./handing.ts";
import { standsAsAdopted } from "./standsAsAdopted.ts";

/**
 * Whether every adopted target among the first `free` of `room.children` came out as it was
 * adopted; where not, what it would be is kept.
 *
 * @param taken How many of them were given what stands in `room.shares`.
 */
export function adoptedStand(handing: Handing, free: number, taken: number): boolean {
  const { plan, columns, room } = handing;
  if (plan.written.size === 0) return true;
  let stand = true;
  for (let place = 0; place < free; place++) {
    const child = room.children[place] as number;
    if (columns.origin[child] !== targetOrigin.written) continue;
    const share = place < taken ? (room.shares[place] as number) : Number.NaN;
    if (!standsAsAdopted(handing, child, share)) stand = false;
  }
  // Where one of them does not, all of them count as what they were adopted as.
  for (let place = 0; columns.assigned && !stand && place < free; place++) {
    const child = room.children[place] as number;
    columns.assigned[child] = columns.target[child] as number;
  }
  return stand;
}
