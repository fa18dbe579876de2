import type { Plan } from "../cascade/index.ts";
import type { Carried, Lines, Parts, Reducer } from "../measures/index.ts";

/** A figure as columns: numerator ÷ denominator, held against a target, all in steps. */
export interface Values {
  readonly numerator: Float64Array;
  /** Null where the numerator is the figure. */
  readonly denominator: Float64Array | null;
  readonly target: Float64Array;
}

/**
 * Runs the measure's kernel twice: on what was reported, against the targets of those who did
 * where targets add up, and on everything with stand-ins, against the targets as they are.
 *
 * @param target What each unit is to reach, in steps.
 */
export function evaluate(
  plan: Plan,
  lines: Lines,
  parts: Carried,
  target: Float64Array,
  answered: Float64Array | null,
): { readonly reported: Values; readonly standing: Values } {
  return {
    reported: run(plan, lines, parts.reported, answered ?? target),
    standing: run(plan, lines, joinParts(plan, parts), target),
  };
}

/** What was reported and what stands in for silence, as one. */
export function joinParts(
  { indicator: { measure } }: Pick<Plan, "indicator">,
  { reported, silent }: Carried,
): Parts {
  return measure.parts.map(({ reducer }, position) =>
    joined(reducer, reported[position] as Float64Array, silent[position] as Float64Array),
  );
}

/** Columns of a plan's figure for given parts and targets. */
export function run(
  { indicator: { measure, context } }: Pick<Plan, "indicator">,
  lines: Lines,
  parts: Parts,
  target: Float64Array,
): Values {
  const size = target.length;
  const rate = measure.figure === "rate";
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
  if (reducer === "none") {
    for (let unit = 0; unit < column.length; unit++) {
      if (Number.isNaN(column[unit])) column[unit] = other[unit] as number;
    }
    return column;
  }
  if (reducer === "sum") {
    for (let unit = 0; unit < column.length; unit++) {
      column[unit] = (column[unit] as number) + (other[unit] as number);
    }
    return column;
  }
  const sign = reducer === "min" ? 1 : -1;
  for (let unit = 0; unit < column.length; unit++) {
    const candidate = other[unit] as number;
    if (sign * candidate < sign * (column[unit] as number)) column[unit] = candidate;
  }
  return column;
}
