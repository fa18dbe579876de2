import { weightColumn } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { isStale } from "./lineCondition.ts";
import type { Reduction } from "./reduction.ts";
import { weighLines } from "./weighLines.ts";
import { weightOfLine } from "./weightOfLine.ts";
import type { Workings } from "./workings.ts";

/** The weight of the lines at and below one unit, in steps; see `WeighedLines`. */
export interface Weighed {
  expected: number;
  reported: number;
  unweighed: number;
}

/**
 * Weighs the lines at and below one unit. They are looked at one by one as long as that is less than
 * looking at all units once; from then on there are columns. Most rollups are asked about a few units.
 *
 * @param by The name of a weight.
 */
export function weighedAt(
  { workings }: Pick<Reduction, "workings">,
  by: string,
  unit: number,
): Readonly<Weighed> {
  const { made, state } = workings;
  if (!made.weighed?.has(by)) {
    const weighed: Weighed = { expected: 0, reported: 0, unweighed: 0 };
    const looked = addBelow(workings, weightColumn(state, by), unit, weighed);
    made.looked = (made.looked ?? 0) + looked;
    if (made.looked <= state.structure.size) return weighed;
  }
  const { expected, reported, unweighed } = weighLines({ workings }, by);
  return {
    expected: expected[unit] as number,
    reported: reported[unit] as number,
    unweighed: unweighed[unit] as number,
  };
}

/** Adds up the lines at and below a unit, one range a depth; gives how many units that were. */
function addBelow(
  { state: { structure }, own, found: { condition }, passesOn }: Workings,
  weight: Float64Array,
  unit: number,
  into: Weighed,
): number {
  const { firstChild } = structure;
  let looked = 0;
  for (let from = unit, to = unit + 1; from < to; ) {
    for (let one = from; one < to; one++) {
      if (own.state[one] === lineState.none) continue;
      const size = weightOfLine(weight, own, one);
      if (Number.isNaN(size)) into.unweighed += 1;
      else {
        into.expected += size;
        if (own.state[one] !== lineState.silent && !isStale(condition, one)) into.reported += size;
      }
    }
    looked += to - from;
    if (!passesOn) break;
    [from, to] = [firstChild[from] as number, firstChild[to] as number];
  }
  return looked;
}
