import type { Apportionment, Outcome } from "./apportionment.ts";
import { type Key, type Scratch, selectLargest } from "./selectLargest.ts";

let remainders = new Float64Array(0);

/**
 * Largest remainder (Hamilton): everyone gets their quota rounded down, and the steps left go to
 * the largest remainders; with `previous`, first to those who had a step more before.
 *
 * Quota = total × weight ÷ sum of weights, exact whatever the size. Bounds are not looked at.
 */
export function byLargestRemainder(problem: Apportionment, scratch: Scratch): Outcome {
  const { total, count, weights, previous, order, shares } = problem;
  if (remainders.length < count) remainders = new Float64Array(count * 2);
  let [sum, largest] = [0, 0];
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
  const placed = fits ? floors(problem, sum) : wideFloors(problem);
  const left = total - placed;
  const keys: Key[] = [
    (child) => remainders[child] as number,
    (child) => weights[child] as number,
    (child) => -order(child),
  ];
  if (previous) keys.unshift((child) => stays(previous, shares, child));
  const ties = selectLargest(count, left, keys, scratch, (child) => {
    shares[child] = (shares[child] as number) + 1;
  });
  return { unplaced: 0, ties };
}

function floors({ total, count, weights, shares }: Apportionment, sum: number): number {
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
function wideFloors({ total, count, weights, shares }: Apportionment): number {
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
function stays(previous: Float64Array, shares: Float64Array, child: number): number {
  if (remainders[child] === 0) return -1;
  if (previous[child] === (shares[child] as number) + 1) return 1;
  return previous[child] === shares[child] ? -1 : 0;
}
