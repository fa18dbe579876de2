import type { CascadeState, Plan } from "../cascade/index.ts";

/**
 * Whether a unit may be given a target of a plan at all: the indicator must apply to it, and nobody is
 * counted from its own figure.
 */
export function mayBeGiven(
  { structure }: CascadeState,
  { indicator, benchmark }: Plan,
): (unit: number) => boolean {
  const { applies, record } = indicator;
  const itself =
    benchmark !== null && typeof benchmark === "object" && benchmark.indicator === record.id
      ? structure.indexOf(benchmark.unit)
      : -1;
  if (applies === null && itself < 0) return () => true;
  return (unit) => unit !== itself && (applies === null || applies[unit] === 1);
}
