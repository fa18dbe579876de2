import type { Structure } from "./structure.ts";

/** How far below the root a unit stands: 0 for the root itself. */
export function depthOf({ depths }: Structure, unit: number): number {
  let low = 0;
  let high = depths.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((depths[middle] as number) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}
