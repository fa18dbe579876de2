import type { Plan } from "../cascade/index.ts";
import type { Carried, Lines, Parts, Reducer } from "../measures/index.ts";
import type { Values } from "./reduction.ts";

/** What was reported and what stands in for silence, as one. */
export function joinParts(
  { indicator: { measure } }: Pick<Plan, "indicator">,
  { reported, silent }: Carried,
): Parts {
  return measure.parts.map(({ reducer }, position) =>
    joined(reducer, reported[position] as Float64Array, silent[position] as Float64Array),
  );
}

/** The same at one unit, in place. */
export function joinAt(
  { indicator: { measure } }: Pick<Plan, "indicator">,
  { reported, silent }: Carried,
  into: Parts,
  unit: number,
): void {
  for (const [part, { reducer }] of measure.parts.entries()) {
    const one = (reported[part] as Float64Array)[unit] as number;
    const other = (silent[part] as Float64Array)[unit] as number;
    (into[part] as Float64Array)[unit] = joinedNumber(reducer, one, other);
  }
}

/** Columns of a plan's figure for given parts and targets; they may be these themselves. */
export function run(
  { indicator: { measure, context } }: Pick<Plan, "indicator">,
  lines: Lines,
  parts: Parts,
  target: Float64Array,
): Values {
  const size = target.length;
  const rate = measure.figure === "rate";
  if (!measure.values) {
    const [numerator, denominator] = parts as readonly [Float64Array, Float64Array];
    return { numerator, denominator: rate ? denominator : null, target };
  }
  const out = {
    numerator: new Float64Array(size),
    denominator: new Float64Array(rate ? size : 0),
    target: new Float64Array(size),
  };
  measure.values(context, lines, parts, target, out, 0, size);
  return { ...out, denominator: rate ? out.denominator : null };
}

function joined(reducer: Reducer, one: Float64Array, other: Float64Array): Float64Array {
  const column = one.slice();
  for (let unit = 0; unit < column.length; unit++) {
    column[unit] = joinedNumber(reducer, column[unit] as number, other[unit] as number);
  }
  return column;
}

function joinedNumber(reducer: Reducer, one: number, other: number): number {
  if (reducer === "none") return Number.isNaN(one) ? other : one;
  if (reducer === "sum") return one + other;
  return reducer === "min" ? Math.min(one, other) : Math.max(one, other);
}
