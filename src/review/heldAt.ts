import type { Reduction } from "../rollup/index.ts";

/** The columns a figure is held against its target by: of everyone, or of reporters alone. */
export function heldAt(reduction: Reduction): Reduction["standing"] {
  const { speaksOf } = reduction.plan.indicator.measure;
  return speaksOf === "reporters" ? reduction.reported : reduction.standing;
}

/** The figure of a unit that its gap is counted from, in steps; NaN where there is none. */
export function heldFigure(
  { numerator, denominator }: Pick<Reduction["standing"], "numerator" | "denominator">,
  unit: number,
): number {
  return (numerator[unit] as number) / (denominator ? (denominator[unit] as number) : 1);
}
