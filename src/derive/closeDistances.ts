import { siblingRank } from "../cascade/index.ts";
import type { Apportionment } from "./apportionment.ts";
import { divideWhole } from "./divideWhole.ts";
import type { ConvergeRule } from "./handConverge.ts";
import type { Handing } from "./handing.ts";
import type { Distances } from "./measureDistances.ts";
import { shareOut } from "./shareOut.ts";

/**
 * Closes distances by what the parent lacks, nobody going further than all the way, and writes the
 * rate each comes to into `room.shares`, in steps on the safe side.
 */
export function closeDistances(handing: Handing, rule: ConvergeRule, found: Distances): void {
  const { room, plan } = handing;
  const { sign } = plan.indicator.context;
  const { taken, sizes, reached, scale } = found;
  const total = Math.min(found.lacking, found.room);
  if (rule.lowest === "first") closeLowest(handing, found, total);
  else shareOut({ ...common(handing, taken), total, weights: room.weights }, handing.scratch);
  for (let place = 0; place < taken; place++) {
    const comesTo = (reached[place] as number) + sign * (room.shares[place] as number);
    reached[place] = comesTo;
    const rounding = sign === 1 ? "up" : "down";
    room.shares[place] = divideWhole(comesTo, scale, sizes[place] as number, rounding);
  }
}

/**
 * One unit after another to whoever is furthest behind: Adams' method, with what each has already
 * as its least. Where lower is better, or rates are negative, it counts from a multiple of the size.
 */
function closeLowest(handing: Handing, { taken, sizes, reached }: Distances, total: number): void {
  const { room, plan } = handing;
  const { sign } = plan.indicator.context;
  let multiple = 0;
  for (let place = 0; place < taken; place++) {
    const below = -sign * (reached[place] as number);
    multiple = Math.max(multiple, Math.ceil(below / (sizes[place] as number)));
  }
  let all = total;
  for (let place = 0; place < taken; place++) {
    const least = multiple * (sizes[place] as number) + sign * (reached[place] as number);
    room.min[place] = least;
    room.max[place] = least + (room.weights[place] as number);
    all += least;
  }
  const { min, max } = room;
  const problem = { ...common(handing, taken), total: all, weights: sizes, min, max };
  shareOut({ ...problem, method: "adams" }, handing.scratch);
  for (let place = 0; place < taken; place++) {
    room.shares[place] = (room.shares[place] as number) - (min[place] as number);
  }
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
