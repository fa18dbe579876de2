import { siblingRank } from "../cascade/index.ts";
import type { Apportionment, Outcome } from "./apportionment.ts";
import { divideWhole } from "./divideWhole.ts";
import type { ConvergeRule } from "./handConverge.ts";
import type { Handing } from "./handing.ts";
import type { Distances } from "./measureDistances.ts";
import { shareOut } from "./shareOut.ts";
import { sideBound } from "./sideBound.ts";

/**
 * Closes distances by what the parent lacks, nobody going further than all the way, and writes the
 * rate each comes to into `room.shares`, in steps on the safe side. A cap is not closer than its
 * floor, nor a floor further than a cap that is held.
 *
 * @returns What is lacking and nobody could close; below 0 where everyone's least is more.
 */
export function closeDistances(handing: Handing, rule: ConvergeRule, found: Distances): number {
  const { room, plan } = handing;
  const { taken, sizes, reached, scale, way } = found;
  const { bounded, back } = boundDistances(handing, found);
  const lacking = Math.max(0, found.lacking + back);
  const total = Math.min(lacking, sumOf(room.max, taken));
  const { unplaced } =
    rule.lowest === "first"
      ? closeLowest(handing, found, total)
      : shareOut(
          {
            ...common(handing, taken),
            ...(bounded ? { min: room.min, max: room.max } : {}),
            total,
            weights: room.weights,
          },
          handing.scratch,
        );
  const rounding = plan.indicator.context.sign === 1 ? "up" : "down";
  for (let place = 0; place < taken; place++) {
    const child = room.children[place] as number;
    const comesTo = (reached[place] as number) + way * (room.shares[place] as number);
    reached[place] = comesTo;
    let rate = divideWhole(comesTo, scale, sizes[place] as number, rounding);
    // Rounding may part two sides that come to one count; a bound that is NaN is none.
    if (rate < sideBound(handing, child, 1, "least")) rate = sideBound(handing, child, 1, "least");
    if (rate > sideBound(handing, child, 1, "most")) rate = sideBound(handing, child, 1, "most");
    room.shares[place] = rate;
  }
  return lacking - total + unplaced;
}

function sumOf(column: Float64Array, count: number): number {
  let total = 0;
  for (let place = 0; place < count; place++) total += column[place] as number;
  return total;
}

/**
 * Writes what each may close at least and at most, in whole units of the numerator, into `room.min`
 * and `room.max`: its distance, narrowed by the other side of its target. Who stands beyond that has
 * to go back to it, which the others then lack.
 *
 * @returns Whether any is narrowed, and how far those who must go back.
 */
function boundDistances(
  { room, plan, otherSide }: Handing,
  { taken, sizes, reached, scale, way }: Distances,
): { bounded: boolean; back: number } {
  room.min.fill(0, 0, taken);
  room.max.set(room.weights.subarray(0, taken));
  if (otherSide === null) return { bounded: false, back: 0 };
  let [bounded, back] = [false, 0];
  const floors = plan.bound === "cap";
  for (let place = 0; place < taken; place++) {
    const child = room.children[place] as number;
    if (Number.isNaN(otherSide.value(child))) continue;
    const count = otherSide.count(child, sizes[place] as number, scale);
    const closed = way * (count - (reached[place] as number));
    bounded = true;
    if (floors === (way === 1)) {
      room.min[place] = Math.max(0, closed);
      room.max[place] = Math.max(closed, room.max[place] as number);
    } else if (closed >= 0) {
      room.max[place] = Math.min(closed, room.max[place] as number);
    } else {
      room.max[place] = 0;
      reached[place] = count;
      back -= closed;
    }
  }
  return { bounded, back };
}

/**
 * One unit after another to whoever is furthest behind: Adams' method, with what each has already
 * as its least. Where lower is better, or rates are negative, it counts from a multiple of the size.
 */
function closeLowest(
  handing: Handing,
  { taken, sizes, reached, way }: Distances,
  total: number,
): Outcome {
  const { room, scratch } = handing;
  const { min, max, shares } = room;
  let multiple = 0;
  for (let place = 0; place < taken; place++) {
    const below = -way * (reached[place] as number);
    multiple = Math.max(multiple, Math.ceil(below / (sizes[place] as number)));
  }
  const already = (place: number): number =>
    multiple * (sizes[place] as number) + way * (reached[place] as number);
  let all = total;
  for (let place = 0; place < taken; place++) {
    min[place] = (min[place] as number) + already(place);
    max[place] = (max[place] as number) + already(place);
    all += already(place);
  }
  const problem = { ...common(handing, taken), total: all, weights: sizes, min, max };
  const outcome = shareOut({ ...problem, method: "adams" }, scratch);
  for (let place = 0; place < taken; place++) {
    shares[place] = (shares[place] as number) - already(place);
  }
  return outcome;
}

function common({ state, room }: Handing, count: number): Omit<Apportionment, "total" | "weights"> {
  const rank = siblingRank(state);
  return {
    count,
    min: null,
    max: null,
    previous: null,
    method: "largest-remainder",
    order: (place) => rank[room.children[place] as number] as number,
    shares: room.shares,
  };
}
