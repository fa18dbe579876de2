import type { ApportionContender, SharingGroups } from "./apportionContender.ts";

/** What one would write: round down, sort by remainder, and give out what is left. */
export function sortingRemainders({ total, groups }: SharingGroups): ApportionContender {
  let shares: number[][] = [];
  return {
    name: "sorting the remainders",
    remark: "is not exact beyond 2^53",
    run() {
      shares = groups.map(({ list }) => shareOut(total, list));
    },
    shares: () => shares,
  };
}

function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const quotas = weights.map((weight, child) => {
    const share = Math.floor((total * weight) / sum);
    return { child, weight, share, remainder: total * weight - share * sum };
  });
  let left = total - quotas.reduce((all, { share }) => all + share, 0);
  quotas.sort(
    (one, other) =>
      other.remainder - one.remainder || other.weight - one.weight || one.child - other.child,
  );
  const shares = new Array<number>(weights.length).fill(0);
  for (const { child, share } of quotas) {
    shares[child] = share + (left > 0 ? 1 : 0);
    left -= 1;
  }
  return shares;
}
