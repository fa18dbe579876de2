import type { Plan, Structure } from "../cascade/index.ts";
import type { Carried, Lines, Parts } from "../measures/index.ts";
import { blankParts } from "./blankParts.ts";
import { reduceChildren } from "./reduceChildren.ts";
import type { Lifted } from "./reduction.ts";
import type { StandIns } from "./standInParts.ts";

/**
 * Combines into each unit what its children pass on, by a measure that may pass on a verdict: level
 * by level from the bottom, what was reported beside what stands in for silence; in place.
 */
export function liftUp(
  { size, depths, firstChild }: Structure,
  { indicator: { measure, context } }: Plan,
  lines: Lines,
  said: Parts,
  standIns: StandIns,
): Lifted {
  const carried: Carried = {
    reported: said,
    silent: standIns.parts,
  };
  const lifted = {
    reported: blankParts(measure, size),
    silent: blankParts(measure, size),
    worth: new Float64Array(size).fill(Number.NaN),
  };
  for (let depth = depths.length - 2; depth >= 0; depth--) {
    const [from, to] = [depths[depth] as number, depths[depth + 1] as number];
    for (const [position, { reducer }] of measure.parts.entries()) {
      for (const side of ["reported", "silent"] as const) {
        const into = carried[side][position] as Float64Array;
        reduceChildren(reducer, lifted[side][position] as Float64Array, into, firstChild, from, to);
      }
    }
    measure.lift?.(context, lines, carried, lifted, lifted.worth, from, to);
  }
  return lifted;
}
