import type { QuotaRule } from "./ruleSet.ts";

const precision = 10_000;

/** How many of a group may have a rating, as its quota has it: a share of the base, rounded. */
export function quotaPlaces(
  { share, rounding, least }: Pick<QuotaRule, "share" | "rounding" | "least">,
  base: number,
): number {
  const shares = Math.round(share * precision) * base;
  const places =
    rounding === "down"
      ? Math.floor(shares / precision)
      : rounding === "up"
        ? Math.ceil(shares / precision)
        : Math.floor((2 * shares + precision) / (2 * precision));
  return Math.max(least, places);
}
