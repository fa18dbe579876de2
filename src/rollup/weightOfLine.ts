import type { Lines } from "../measures/index.ts";

/**
 * What the line of a unit weighs, in steps; NaN where nobody knows. A weight below zero is no size. A
 * share a unit keeps for itself has none either: the unit's weight is that of all its work.
 *
 * @param weight By unit, NaN where it has none.
 */
export function weightOfLine(
  weight: Float64Array,
  { own }: Pick<Lines, "own">,
  unit: number,
): number {
  const size = own?.[unit] === 1 ? Number.NaN : (weight[unit] as number);
  return size >= 0 ? size : Number.NaN;
}
