import type { Apportionment, Outcome } from "./apportionment.ts";
import { type Scratch, selectLargest } from "./selectLargest.ts";

/**
 * Largest remainder (Hamilton): everyone gets their quota rounded down, and the steps left go to
 * the largest remainders; with `previous`, first to those who had a step more before.
 *
 * Quota = total × weight ÷ sum of weights, exact whatever the size. Bounds are not looked at.
 */
export function byLargestRemainder(problem: Apportionment, scratch: Scratch): Outcome {
  const { total, count, weights, previous, order, shares } = problem;
  const { remainders, stays } = scratch;
  let sum = 0;
  let largest = 0;
  for (let child = 0; child < count; child++) {
    const weight = weights[child] as number;
    sum += weight;
    if (weight > largest) largest = weight;
  }
  if (sum === 0) {
    shares.fill(0, 0, count);
    return { unplaced: total, ties: 0 };
  }
  const fits = total * largest <= Number.MAX_SAFE_INTEGER && sum <= Number.MAX_SAFE_INTEGER;
  const placed = fits ? floors(problem, sum, remainders) : wideFloors(problem, remainders);
  const keys = previous
    ? [former(previous, problem, remainders, stays), remainders, weights]
    : [remainders, weights];
  const ties = selectLargest(count, total - placed, keys, order, scratch, shares);
  return { unplaced: 0, ties };
}

function floors(
  { total, count, weights, shares }: Apportionment,
  sum: number,
  remainders: Float64Array,
): number {
  let placed = 0;
  for (let child = 0; child < count; child++) {
    const product = total * (weights[child] as number);
    let share = Math.floor(product / sum);
    let remainder = product - share * sum;
    if (remainder < 0) {
      share -= 1;
      remainder += sum;
    }
    shares[child] = share;
    remainders[child] = remainder;
    placed += share;
  }
  return placed;
}

/** The same where products pass 2^53; remainders keep their order as ranks. */
function wideFloors(
  { total, count, weights, shares }: Apportionment,
  remainders: Float64Array,
): number {
  const exact: bigint[] = [];
  let sum = 0n;
  for (let child = 0; child < count; child++) sum += BigInt(weights[child] as number);
  let placed = 0n;
  for (let child = 0; child < count; child++) {
    const product = BigInt(total) * BigInt(weights[child] as number);
    const share = product / sum;
    exact.push(product - share * sum);
    shares[child] = Number(share);
    placed += share;
  }
  const ranks = [...new Set(exact)].sort((left, right) => (left < right ? -1 : 1));
  const rankOf = new Map(ranks.map((remainder, rank) => [remainder, rank]));
  for (let child = 0; child < count; child++) {
    const remainder = exact[child] as bigint;
    remainders[child] = remainder === 0n ? 0 : 1 + (rankOf.get(remainder) as number);
  }
  return Number(placed);
}

/** 1 where the former share is the quota rounded up, −1 where it is the quota rounded down. */
function former(
  previous: Float64Array,
  { count, shares }: Apportionment,
  remainders: Float64Array,
  stays: Float64Array,
): Float64Array {
  for (let child = 0; child < count; child++) {
    const floor = shares[child] as number;
    const before = previous[child] as number;
    if (remainders[child] === 0 || before === floor) stays[child] = -1;
    else stays[child] = before === floor + 1 ? 1 : 0;
  }
  return stays;
}
