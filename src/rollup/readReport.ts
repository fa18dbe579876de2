import { type CascadeState, type Plan, weightColumn } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import type { Combined } from "./combineReports.ts";
import { evaluateLine, type LineValues } from "./evaluateLine.ts";

/** The figure of one report by itself, as its measure reads it. */
export function readReport(
  state: CascadeState,
  plan: Pick<Plan, "indicator">,
  unit: number,
  { value, of }: Combined,
): LineValues {
  const { measure, context } = plan.indicator;
  const name = measure.extent?.(context.options);
  const scale = 10 ** (context.decimals.of - (state.weightDecimals.get(name ?? "") ?? 0));
  const lines: Lines = {
    state: Uint8Array.of(lineState.reported),
    value: Float64Array.of(value),
    of: Float64Array.of(of),
    extent:
      name === undefined
        ? null
        : Float64Array.of((weightColumn(state, name)[unit] as number) * scale),
    target: Float64Array.of(Number.NaN),
    baseline: null,
  };
  return evaluateLine(plan, lines);
}
