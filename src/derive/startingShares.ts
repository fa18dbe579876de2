import type { Apportionment } from "./apportionment.ts";

const rounds = 100;

/**
 * Writes shares that no divisor method goes below, close to where it ends, within the bounds.
 *
 * With any divisor that hands out at most the total even when every quotient is rounded up, each
 * child ends no lower than its quotient rounded down; one less keeps clear of rounding.
 */
export function startingShares(problem: Apportionment): void {
  const { count, weights, min, max, shares } = problem;
  const divisor = largestSafeDivisor(problem);
  for (let child = 0; child < count; child++) {
    const quotient = Math.max(0, Math.floor((weights[child] as number) / divisor) - 1);
    const least = min?.[child] ?? 0;
    shares[child] = Math.max(least, Math.min(quotient, max?.[child] ?? Number.POSITIVE_INFINITY));
  }
}

function largestSafeDivisor(problem: Apportionment): number {
  let low = 0;
  let high = 1;
  while (!safe(problem, high)) {
    low = high;
    high *= 2;
    if (high === Number.POSITIVE_INFINITY) return high;
  }
  for (let round = 0; round < rounds && low < high; round++) {
    const middle = (low + high) / 2;
    if (safe(problem, middle)) high = middle;
    else low = middle;
  }
  return high;
}

function safe({ total, count, weights, min, max }: Apportionment, divisor: number): boolean {
  let taken = 0;
  for (let child = 0; child < count && taken <= total; child++) {
    const weight = weights[child] as number;
    const roundedUp = weight > 0 ? Math.floor(weight / divisor) + 1 : 0;
    const most = Math.min(roundedUp, max?.[child] ?? Number.POSITIVE_INFINITY);
    taken += Math.max(min?.[child] ?? 0, most);
  }
  return taken <= total;
}
