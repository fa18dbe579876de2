import type { Structure } from "../cascade/index.ts";
import type { Part, Parts } from "../measures/index.ts";
import { reduceChildren } from "./reduceChildren.ts";

/** Combines into each unit what its children carry, level by level from the bottom; in place. */
export function reduceUp(
  { depths, firstChild }: Structure,
  parts: readonly Part[],
  carried: Parts,
): void {
  // Nobody stands below the units of the last depth.
  for (let depth = depths.length - 3; depth >= 0; depth--) {
    const [from, to] = [depths[depth] as number, depths[depth + 1] as number];
    for (const [position, { reducer }] of parts.entries()) {
      const column = carried[position] as Float64Array;
      reduceChildren(reducer, column, column, firstChild, from, to);
    }
  }
}
