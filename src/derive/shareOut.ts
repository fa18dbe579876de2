import type { Apportionment, Outcome } from "./apportionment.ts";
import { byDivisors } from "./byDivisors.ts";
import { byLargestRemainder } from "./byLargestRemainder.ts";
import { fixBounded } from "./fixBounded.ts";
import type { Scratch } from "./selectLargest.ts";

/**
 * Shares out whole steps by weight, within bounds, by any of the six methods.
 *
 * What cannot be placed is said: everyone at their most leaves some over; the least of all together
 * may exceed the total, and then everyone gets their least.
 */
export function shareOut(problem: Apportionment, scratch: Scratch): Outcome {
  const { total, count, min, max, shares } = problem;
  if (min || max) {
    const least = sumOf(min, count);
    if (least >= total) return settle(shares, min, count, total - least);
    const room = roomOf(problem);
    if (room <= total) return fill(problem, total - room);
  }
  if (problem.method !== "largest-remainder") return byDivisors(problem);
  if (!min && !max) return byLargestRemainder(problem, scratch);
  const free = fixBounded(problem);
  const outcome = byLargestRemainder(free.problem, scratch);
  for (let place = 0; place < free.problem.count; place++) {
    shares[free.children[place] as number] = free.problem.shares[place] as number;
  }
  return outcome;
}

/** The most that can be placed: a child of weight 0 takes no more than its least. */
function roomOf({ count, weights, min, max }: Apportionment): number {
  let room = 0;
  for (let child = 0; child < count; child++) {
    room +=
      (weights[child] as number) > 0
        ? (max?.[child] ?? Number.POSITIVE_INFINITY)
        : (min?.[child] ?? 0);
  }
  return room;
}

function fill({ count, weights, min, max, shares }: Apportionment, unplaced: number): Outcome {
  for (let child = 0; child < count; child++) {
    shares[child] = ((weights[child] as number) > 0 ? max?.[child] : min?.[child]) ?? 0;
  }
  return { unplaced, ties: 0 };
}

function settle(
  shares: Float64Array,
  least: Float64Array | null,
  count: number,
  unplaced: number,
): Outcome {
  for (let child = 0; child < count; child++) shares[child] = least?.[child] ?? 0;
  return { unplaced, ties: 0 };
}

function sumOf(column: Float64Array | null, count: number): number {
  let total = 0;
  for (let child = 0; column && child < count; child++) total += column[child] as number;
  return total;
}
