import type { Figure } from "./figure.ts";

/**
 * Of several sides of a target the one that speaks: the one that is missed by most; where none is
 * missed, one whose benchmark is not known; else the one that is nearest to being missed. Ties go to
 * the first.
 */
export function speakingSide<Side extends { readonly figure: Figure }>(
  sides: readonly [Side, ...Side[]],
): Side {
  return sides.reduce((best, side) => (precedes(side.figure, best.figure) ? side : best));
}

function precedes(one: Figure, other: Figure): boolean {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank !== otherRank) return rank > otherRank;
  return (one.gap ?? 0) > (other.gap ?? 0);
}

function rankOf({ gap, state }: Figure): number {
  return rankOfSide(gap ?? Number.NaN, state === "no-benchmark");
}

/** How much a side has to say: missed, without its benchmark, kept to, nothing; NaN is no gap. */
export function rankOfSide(gap: number, withoutBenchmark: boolean): number {
  if (withoutBenchmark) return 2;
  if (Number.isNaN(gap)) return 0;
  return gap > 0 ? 3 : 1;
}
