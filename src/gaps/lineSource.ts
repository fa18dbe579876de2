import { baselineColumn, type CascadeState } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { countedAlone, evaluateLines, type Reduction } from "../rollup/index.ts";

/** What targets and lines come to in the currency, as columns in steps. */
export interface Sizes {
  /** Targets of units: target × denominator. */
  readonly worth: Float64Array;
  /** Targets of reporters and own shares. */
  readonly lineWorth: Float64Array;
  /** How far what a line brought, with what stands in for silence, is from its target. */
  readonly distance: Float64Array;
  /** How much of that distance is silence. */
  readonly silence: Float64Array;
}

type Source = "standing" | "reported";

/**
 * Sizes up a plan for a breakdown.
 *
 * @param source `standing` with stand-ins for silent units; `reported` leaves them out.
 */
export function lineSource(state: CascadeState, reduction: Reduction, source: Source): Sizes {
  const { plan, lines, standing } = reduction;
  const { denominator } = reduction[source];
  const { target } = standing;
  const { size } = state.structure;
  const worth = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    worth[unit] = (target[unit] as number) * (denominator ? (denominator[unit] as number) : 1);
  }
  const fillIn = countedAlone(plan, lines) ? linesAlone : linesAsUnits;
  return { worth, ...fillIn(state, reduction, source, worth) };
}

/** Lines that count as their units do: nothing more than what the reduction holds. */
function linesAsUnits(
  state: CascadeState,
  reduction: Reduction,
  source: Source,
  worth: Float64Array,
): Omit<Sizes, "worth"> {
  const sizes = blank(worth.length);
  const fillIn = asUnit(state, reduction, source, worth, sizes);
  for (let unit = 0; unit < worth.length; unit++) fillIn(unit);
  return sizes;
}

/** Sizes up a line by all that its unit comes to. */
function asUnit(
  state: CascadeState,
  reduction: Reduction,
  source: Source,
  worth: Float64Array,
  { lineWorth, distance, silence }: Omit<Sizes, "worth">,
): (unit: number) => void {
  const { plan, lines } = reduction;
  const { numerator } = reduction[source];
  const standsIn = plan.indicator.measure.standIn !== undefined;
  return (unit) => {
    if (lines.state[unit] === lineState.none) return;
    const silent = lines.state[unit] === lineState.silent;
    if (silent && source === "reported") return;
    lineWorth[unit] = worth[unit] as number;
    distance[unit] =
      silent && !standsIn
        ? silenceAt(state, reduction, unit)
        : (worth[unit] as number) - (numerator[unit] as number);
    if (silent) silence[unit] = distance[unit] as number;
  };
}

/** Lines that may count otherwise than their units do, evaluated by themselves. */
function linesAlone(
  state: CascadeState,
  reduction: Reduction,
  source: Source,
  worth: Float64Array,
): Omit<Sizes, "worth"> {
  const { plan, lines, folded } = reduction;
  const values = evaluateLines(plan, lines);
  const { reported } = values;
  const { [source]: counted } = values;
  const sizes = blank(worth.length);
  const { lineWorth, distance, silence } = sizes;
  const standsIn = plan.indicator.measure.standIn !== undefined;
  for (let unit = 0; unit < worth.length; unit++) {
    // A line under no target has nothing to be measured against.
    if (lines.state[unit] === lineState.none || Number.isNaN(lines.target[unit])) continue;
    const silent = lines.state[unit] === lineState.silent;
    if (silent && source === "reported") continue;
    const size = counted.denominator ? (counted.denominator[unit] as number) : 1;
    lineWorth[unit] = (counted.target[unit] as number) * size;
    distance[unit] =
      silent && !standsIn
        ? silenceAt(state, reduction, unit)
        : (lineWorth[unit] as number) - (counted.numerator[unit] as number);
    const known = reported.denominator ? (reported.denominator[unit] as number) : 1;
    const short = (reported.target[unit] as number) * known - (reported.numerator[unit] as number);
    silence[unit] = silent ? (distance[unit] as number) : (distance[unit] as number) - short;
  }
  const fillIn = asUnit(state, reduction, source, worth, sizes);
  for (const unit of folded) fillIn(unit);
  return sizes;
}

function blank(size: number): Omit<Sizes, "worth"> {
  const column = (): Float64Array => new Float64Array(size);
  return { lineWorth: column(), distance: column(), silence: column() };
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
