import type { SplitMethod } from "target-cascade";

/** A claim to a further step: weight ÷ divisor, squared where the divisor is a root. */
interface Claim {
  readonly share: number;
  readonly weight: number;
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * Shares out by a divisor method the way textbooks do: write down every claim there could be, sort
 * them all, and serve the first ones.
 */
export function shareByTable(
  total: number,
  weights: readonly number[],
  method: SplitMethod,
  min: readonly number[] = weights.map(() => 0),
  max: readonly number[] = weights.map(() => total),
): number[] {
  const scale = 4n; // The weights tried have quarters.
  const claims: Claim[] = weights.flatMap((weight, share) => {
    const whole = BigInt(Math.round(weight * 4)) * (scale / 4n);
    const least = min[share] ?? 0;
    const steps = whole === 0n ? 0 : Math.min(max[share] ?? total, least + total) - least;
    return Array.from({ length: steps }, (_, step) => ({
      share,
      weight,
      ...claimOf(method, whole, BigInt(least + step)),
    }));
  });
  claims.sort(
    (one, other) => compare(other, one) || other.weight - one.weight || one.share - other.share,
  );
  const shares = weights.map((_, share) => min[share] ?? 0);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  for (const { share } of claims.slice(0, left)) shares[share] = (shares[share] ?? 0) + 1;
  return shares;
}

function claimOf(
  method: SplitMethod,
  weight: bigint,
  held: bigint,
): { over: bigint; under: bigint } {
  const more = held + 1n;
  switch (method) {
    case "dhondt":
      return { over: weight, under: more };
    case "sainte-lague":
      return { over: 2n * weight, under: held + more };
    case "huntington-hill":
      return { over: weight * weight, under: held * more };
    case "adams":
      return { over: weight, under: held };
    default:
      // Dean: the harmonic mean of what is held and one more.
      return { over: weight * (held + more), under: 2n * held * more };
  }
}

/** The sign of one claim less another; a divisor of 0 comes before everything. */
function compare(one: Claim, other: Claim): number {
  if (one.under === 0n || other.under === 0n) {
    return Number(one.under === 0n) - Number(other.under === 0n);
  }
  const difference = one.over * other.under - other.over * one.under;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
