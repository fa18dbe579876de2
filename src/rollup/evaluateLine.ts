import type { Plan } from "../cascade/index.ts";
import type { Lines } from "../measures/index.ts";
import { joinParts, run } from "./evaluate.ts";
import { identityOf } from "./reduceChildren.ts";

/** The figure of one line, in steps. */
export interface LineValues {
  readonly numerator: number;
  /** 1 where the numerator is the figure. */
  readonly denominator: number;
  readonly target: number;
}

/**
 * Evaluates one line by itself: lines of length 1. It is of no level: what a level asks of a unit
 * it asks of the whole unit.
 */
export function evaluateLine(plan: Pick<Plan, "indicator">, lines: Lines): LineValues {
  const { measure, context } = plan.indicator;
  const alone = { ...context, level: [-1] };
  const own = { ...plan, indicator: { ...plan.indicator, context: alone } };
  const blank = (): Float64Array[] =>
    measure.parts.map(({ reducer }) => Float64Array.of(identityOf[reducer]));
  const parts = { reported: blank(), silent: blank() };
  measure.read(alone, lines, parts.reported, 0, 1);
  measure.standIn?.(alone, lines, parts.silent, new Uint8Array(1), 0, 1);
  const { numerator, denominator, target } = run(own, joinParts(own, parts), lines.target);
  return {
    numerator: numerator[0] as number,
    denominator: denominator ? (denominator[0] as number) : 1,
    target: target[0] as number,
  };
}

/** The line of one unit cut out of the lines of all. */
export function lineAt(lines: Lines, unit: number): Lines {
  const one = (column: Float64Array): Float64Array => column.slice(unit, unit + 1);
  return {
    state: lines.state.slice(unit, unit + 1),
    value: one(lines.value),
    of: one(lines.of),
    extent: lines.extent && one(lines.extent),
    target: one(lines.target),
    baseline: lines.baseline && one(lines.baseline),
  };
}
