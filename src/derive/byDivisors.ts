import type { SplitMethod } from "../document/index.ts";
import type { Apportionment, Outcome } from "./apportionment.ts";
import { startingShares } from "./startingShares.ts";

type DivisorMethod = Exclude<SplitMethod, "largest-remainder">;

/**
 * The divisor methods: one step after another goes to the child with the largest
 * weight ÷ d(share), with d = share + 1 (D'Hondt, Jefferson), 2 × share + 1 (Sainte-Laguë,
 * Webster), √(share × (share + 1)) (Huntington-Hill), share (Adams), or the harmonic mean of share
 * and share + 1 (Dean). Where d is 0 everyone is served once first, the larger weight before.
 *
 * The first steps, on which no bound and no rounding can have a say, are given out at once.
 */
export function byDivisors(problem: Apportionment): Outcome {
  const { total, count, weights, max, order, shares } = problem;
  const method = problem.method as DivisorMethod;
  startingShares(problem);
  let left = total;
  for (let child = 0; child < count; child++) left -= shares[child] as number;
  const before = (one: number, other: number): boolean => {
    const verdict =
      compare(method, one, other, weights, shares) || compareWeights(weights, one, other);
    return verdict === 0 ? order(one) < order(other) : verdict > 0;
  };
  const heap: number[] = [];
  for (let child = 0; child < count; child++) {
    const full = max !== null && (shares[child] as number) >= (max[child] as number);
    if ((weights[child] as number) > 0 && !full) heap.push(child);
  }
  for (let place = (heap.length >> 1) - 1; place >= 0; place--) sink(heap, place, before);
  let ties = 0;
  while (left > 0 && heap.length > 0) {
    const child = heap[0] as number;
    if (left === 1) ties = levelWithTop(heap, method, weights, shares) ? 1 : 0;
    shares[child] = (shares[child] as number) + 1;
    left -= 1;
    if (max !== null && (shares[child] as number) >= (max[child] as number)) {
      const last = heap.pop() as number;
      if (heap.length === 0) break;
      if (last !== child) heap[0] = last;
    }
    sink(heap, 0, before);
  }
  return { unplaced: left, ties };
}

/** Whether the next in line is told apart from the first only by order. */
function levelWithTop(
  heap: readonly number[],
  method: DivisorMethod,
  weights: Float64Array,
  shares: Float64Array,
): boolean {
  const top = heap[0] as number;
  return heap
    .slice(1, 3)
    .some(
      (child) =>
        compare(method, top, child, weights, shares) === 0 &&
        compareWeights(weights, top, child) === 0,
    );
}

function sink(
  heap: number[],
  start: number,
  before: (one: number, other: number) => boolean,
): void {
  let place = start;
  for (;;) {
    let first = place;
    for (let below = 2 * place + 1; below <= 2 * place + 2; below++) {
      if (below < heap.length && before(heap[below] as number, heap[first] as number))
        first = below;
    }
    if (first === place) return;
    const moved = heap[place] as number;
    heap[place] = heap[first] as number;
    heap[first] = moved;
    place = first;
  }
}

function compareWeights(weights: Float64Array, one: number, other: number): number {
  return (weights[one] as number) - (weights[other] as number);
}

/** The sign of weight ÷ d(share) of one child less that of another, exactly. */
function compare(
  method: DivisorMethod,
  one: number,
  other: number,
  weights: Float64Array,
  shares: Float64Array,
): number {
  const [first, second] = [shares[one] as number, shares[other] as number];
  const [up, left] = claim(method, weights[one] as number, first);
  const [down, right] = claim(method, weights[other] as number, second);
  if (left === 0n || right === 0n)
    return Number(right === 0n ? 0 : 1) - Number(left === 0n ? 0 : 1);
  const difference = up * right - down * left;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** weight ÷ d(share) as a fraction; squared for Huntington-Hill, which keeps the order. */
function claim(method: DivisorMethod, weight: number, share: number): [bigint, bigint] {
  const [w, s] = [BigInt(weight), BigInt(share)];
  switch (method) {
    case "dhondt":
      return [w, s + 1n];
    case "sainte-lague":
      return [w, 2n * s + 1n];
    case "huntington-hill":
      return [w * w, s * (s + 1n)];
    case "adams":
      return [w, s];
    case "dean":
      return [w * (2n * s + 1n), 2n * s * (s + 1n)];
  }
}
