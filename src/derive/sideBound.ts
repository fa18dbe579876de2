import type { Handing } from "./handing.ts";

/**
 * The least, or the most, that a child may be given because of the other side of its target; NaN
 * where that sets no such bound.
 *
 * @param sign −1 where shares are counted below zero: their size is bounded, the other way round.
 */
export function sideBound(
  { plan, otherSide }: Handing,
  child: number,
  sign: 1 | -1,
  which: "least" | "most",
): number {
  if (otherSide === null) return Number.NaN;
  const bounding = (plan.bound === "cap") === (sign === 1) ? "least" : "most";
  return bounding === which ? otherSide.value(child) * sign : Number.NaN;
}
