import type { Apportionment } from "./apportionment.ts";

/**
 * Settles the children whose quota passes a bound at that bound, and leaves the others to share
 * the rest in proportion.
 *
 * In each round the bound that binds harder is settled: where the quotas below their least lack
 * more than those above their most have too much, the former, else the latter. This ends with the
 * one multiple of the weights that, cut to the bounds, adds up to the total. Exact: quotas are
 * compared as products of whole numbers.
 *
 * @param problem One that can be met: least ≤ total ≤ most.
 * @returns The problem of the children still free, and which they are; `shares` of the others are
 *   written.
 */
export function fixBounded(problem: Apportionment): {
  problem: Apportionment;
  children: readonly number[];
} {
  const { count, weights, min, max, shares } = problem;
  let total = BigInt(problem.total);
  let free: number[] = [];
  for (let child = 0; child < count; child++) {
    if ((weights[child] as number) > 0) free.push(child);
    else {
      shares[child] = min?.[child] ?? 0;
      total -= BigInt(shares[child] as number);
    }
  }
  for (;;) {
    const sum = free.reduce((all, child) => all + BigInt(weights[child] as number), 0n);
    const low: number[] = [];
    const high: number[] = [];
    let lacking = 0n;
    let excess = 0n;
    for (const child of free) {
      const quota = total * BigInt(weights[child] as number);
      const least = BigInt(min?.[child] ?? 0) * sum;
      const most = max?.[child];
      if (quota < least) {
        low.push(child);
        lacking += least - quota;
      } else if (most !== undefined && Number.isFinite(most) && quota > BigInt(most) * sum) {
        high.push(child);
        excess += quota - BigInt(most) * sum;
      }
    }
    const settled = new Set(lacking > excess ? low : lacking < excess ? high : [...low, ...high]);
    if (settled.size === 0) break;
    const lows = new Set(low);
    for (const child of settled) {
      const least = min?.[child] ?? 0;
      shares[child] = lows.has(child) ? least : (max?.[child] ?? 0);
      total -= BigInt(shares[child] as number);
    }
    free = free.filter((child) => !settled.has(child));
    if (free.length === 0) break;
  }
  return { problem: remaining(problem, free, Number(total)), children: free };
}

function remaining(problem: Apportionment, free: readonly number[], total: number): Apportionment {
  const { weights, previous, order } = problem;
  const gather = (column: Float64Array): Float64Array =>
    Float64Array.from(free, (child) => column[child] as number);
  return {
    ...problem,
    total,
    count: free.length,
    weights: gather(weights),
    min: null,
    max: null,
    previous: previous && gather(previous),
    order: (place) => order(free[place] as number),
    shares: new Float64Array(free.length),
  };
}
