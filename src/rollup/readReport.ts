import type { CascadeState, Plan } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { evaluateLines } from "./evaluateLines.ts";
import type { HeardAlone } from "./hear.ts";
import { sizeOf } from "./sizeOf.ts";

/** A figure by itself, in steps. */
export interface ReportedFigure {
  readonly numerator: number;
  /** 1 where the numerator is the figure. */
  readonly denominator: number;
}

/** The figure of one report by itself, as its measure reads it. */
export function readReport(
  state: CascadeState,
  plan: Pick<Plan, "indicator">,
  unit: number,
  { value, of, criteria }: HeardAlone,
): ReportedFigure {
  const size = sizeOf(state, plan.indicator, unit);
  const lines: Lines = {
    state: Uint8Array.of(lineState.reported),
    value: Float64Array.of(value),
    of: Float64Array.of(of),
    extent: size === null ? null : Float64Array.of(size),
    target: Float64Array.of(Number.NaN),
    baseline: null,
    own: null,
    criteria,
  };
  const { numerator, denominator } = evaluateLines(plan, lines).reported;
  return {
    numerator: numerator[0] as number,
    denominator: denominator ? (denominator[0] as number) : 1,
  };
}
