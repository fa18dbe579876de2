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
 * @returns What nobody could close; negative where everyone's least is more than is lacking.
 */
export function closeDistances(handing: Handing, rule: ConvergeRule, found: Distances): number {
  const { room, plan } = handing;
  const { taken, sizes, reached, scale, way } = found;
  const total = Math.min(found.lacking, found.room);
  const bounded = boundDistances(handing, found);
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
  return unplaced;
}

/**
 * Writes what each may close at least and at most, in whole units of the numerator, into `room.min`
 * and `room.max`: its distance, narrowed by the other side of its target.
 *
 * @returns Whether any is narrowed.
 */
function boundDistances(
  { room, plan, otherSide }: Handing,
  { taken, sizes, reached, scale, way }: Distances,
): boolean {
  room.min.fill(0, 0, taken);
  room.max.set(room.weights.subarray(0, taken));
  if (otherSide === null) return false;
  let narrowed = false;
  const floors = plan.bound === "cap";
  for (let place = 0; place < taken; place++) {
    const child = room.children[place] as number;
    const rate = otherSide.value(child);
    if (Number.isNaN(rate)) continue;
    const count =
      otherSide.count(child) ??
      divideWhole(rate, sizes[place] as number, scale, floors ? "up" : "down");
    const closed = Math.max(0, way * (count - (reached[place] as number)));
    if (floors === (way === 1)) {
      room.min[place] = closed;
      room.max[place] = Math.max(closed, room.max[place] as number);
    } else room.max[place] = Math.min(closed, room.max[place] as number);
    narrowed = true;
  }
  return narrowed;
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
