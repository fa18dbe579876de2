import { baselineColumn, type CascadeState } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { evaluateLine, lineAt, type Reduction } from "../rollup/index.ts";

/** What targets and lines come to in the currency, as columns in steps. */
export interface Sizes {
  /** Targets of units: target × denominator. */
  readonly worth: Float64Array;
  /** Targets of reporters and own shares. */
  readonly lineWorth: Float64Array;
  /** How far what a line brought, or what stands in for it, is from its target. */
  readonly distance: Float64Array;
}

/**
 * Sizes up a plan for a breakdown.
 *
 * @param source `standing` with stand-ins for silent units; `reported` leaves them out.
 */
export function lineSource(
  state: CascadeState,
  reduction: Reduction,
  source: "standing" | "reported",
): Sizes {
  const { plan, lines, standing, own } = reduction;
  const { numerator, denominator } = source === "standing" ? standing : reduction.reported;
  const { target } = standing;
  const { state: kind } = lines;
  const { size } = state.structure;
  const standsIn = plan.indicator.measure.standIn !== undefined;
  const worth = new Float64Array(size);
  const lineWorth = new Float64Array(size);
  const distance = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    const size = denominator === null ? 1 : (denominator[unit] as number);
    worth[unit] = (target[unit] as number) * size;
    if (kind[unit] === lineState.none) continue;
    const silent = kind[unit] === lineState.silent;
    if (silent && source === "reported") continue;
    lineWorth[unit] = worth[unit] as number;
    distance[unit] =
      silent && !standsIn
        ? silenceAt(state, reduction, unit)
        : (worth[unit] as number) - (numerator[unit] as number);
  }
  for (const unit of own.keys()) {
    if (kind[unit] === lineState.silent && source === "reported") continue;
    const line = evaluateLine(plan, lineAt(lines, unit));
    lineWorth[unit] = line.target * line.denominator;
    distance[unit] = (lineWorth[unit] as number) - line.numerator;
  }
  return { worth, lineWorth, distance };
}

/** How far a unit of which nothing is known is from its target: from its baseline, or from 0. */
export function silenceAt(
  state: CascadeState,
  { plan, standing }: Reduction,
  unit: number,
): number {
  const target = standing.target[unit] as number;
  const baseline = baselineColumn(state, plan)?.[unit] ?? Number.NaN;
  if (!Number.isNaN(baseline)) return target - baseline;
  return plan.indicator.context.sign === -1 ? 0 : target;
}
