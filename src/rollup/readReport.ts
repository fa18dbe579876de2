import type { CascadeState, Plan } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import type { Combined } from "./combineReports.ts";
import { evaluateLine, type LineValues } from "./evaluateLine.ts";
import { sizeOf } from "./sizeOf.ts";

/** The figure of one report by itself, as its measure reads it. */
export function readReport(
  state: CascadeState,
  plan: Plan,
  unit: number,
  { value, of }: Combined,
): LineValues {
  const size = sizeOf(state, plan.indicator, unit);
  const lines: Lines = {
    state: Uint8Array.of(lineState.reported),
    value: Float64Array.of(value),
    of: Float64Array.of(of),
    extent: size === null ? null : Float64Array.of(size),
    target: Float64Array.of(Number.NaN),
    baseline: null,
  };
  return evaluateLine(plan, lines);
}
