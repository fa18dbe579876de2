import { quotaPlaces } from "./quotaPlaces.ts";
import type { QuotaRule } from "./ruleSet.ts";

/** What a quota came to in a group. */
export interface QuotaOutcome {
  readonly quota: QuotaRule;
  /** How many units the share is of, and how many may have the rating. */
  readonly base: number;
  readonly places: number;
  /** How many qualified, and how many of them have it. */
  readonly qualified: number;
  readonly kept: number;
}

/** A group as a quota sees it. */
export interface QuotaGroup {
  /** The ranks of those who qualify for the rating, the best first; who ties has the same. */
  readonly ranks: readonly number[];
  /** Whether each of them, fallen, belongs to the base. */
  readonly landsInBase: readonly boolean[];
  /** How many others belong to the base. */
  readonly others: number;
  /** Whether those who have the rating do. */
  readonly ownInBase: boolean;
}

/**
 * Says how many of those who qualify have a rating: as many of the best as the quota lets, counted
 * from the base as it is before anybody falls, or as it is after.
 */
export function applyQuota(quota: QuotaRule, group: QuotaGroup): QuotaOutcome {
  const { ranks, landsInBase, others, ownInBase } = group;
  const qualified = ranks.length;
  let fallen = 0;
  for (let kept = qualified; ; kept--) {
    const before = quota.counted === "before";
    const base = others + (ownInBase ? (before ? qualified : kept) : 0) + (before ? 0 : fallen);
    const places = quotaPlaces(quota, base);
    if (kept <= places || kept === 0) {
      const all = withTies(quota, ranks, kept);
      return Object.freeze({ quota, base, places, qualified, kept: all });
    }
    if (landsInBase[kept - 1]) fallen += 1;
  }
}

/** Those who tie with the last one to have it, or with the first who has not, are treated alike. */
function withTies({ ties }: QuotaRule, ranks: readonly number[], kept: number): number {
  if (kept === 0 || kept === ranks.length) return kept;
  const rank = ranks[kept];
  if (ranks[kept - 1] !== rank) return kept;
  const isTied = (one: number): boolean => one === rank;
  return ties === "keep" ? ranks.findLastIndex(isTied) + 1 : ranks.findIndex(isTied);
}
