import { baselineColumn, type CascadeState } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { countedAlone, evaluateLines, type Reduction } from "../rollup/index.ts";

/** What a reporter or an own share comes to in the currency, in steps. */
export interface LineSize {
  /** Its target × its denominator. */
  readonly worth: number;
  /** How far what it brought, with what stands in for silence, is from that. */
  readonly distance: number;
  /** How much of the distance is silence. */
  readonly silence: number;
}

/** Sizes up the line of a unit. The next answer is written over this one. */
export type ReadLine = (unit: number) => LineSize;

/** Whether silent units are stood in for, or left out. */
export type LineSource = "standing" | "reported";

/** Reads what lines come to, one by one, without making anything for them. */
export function lineReader(
  state: CascadeState,
  reduction: Reduction,
  source: LineSource,
): ReadLine {
  const { plan, lines, folded } = reduction;
  const size = { worth: 0, distance: 0, silence: 0 };
  const asUnit = unitReader(state, reduction, source, size);
  if (!countedAlone(plan, lines)) return asUnit;
  const values = evaluateLines(plan, lines);
  const { reported, [source]: counted } = values;
  const standsIn = plan.indicator.measure.standIn !== undefined;
  return (unit) => {
    if (folded.has(unit)) return asUnit(unit);
    const silent = lines.state[unit] === lineState.silent;
    const left = silent && source === "reported";
    // A line under no target has nothing to be measured against.
    if (left || lines.state[unit] === lineState.none || Number.isNaN(lines.target[unit])) {
      return nothing(size);
    }
    const outOf = counted.denominator ? (counted.denominator[unit] as number) : 1;
    size.worth = (counted.target[unit] as number) * outOf;
    size.distance =
      silent && !standsIn
        ? silenceAt(state, reduction, unit)
        : size.worth - (counted.numerator[unit] as number);
    const known = reported.denominator ? (reported.denominator[unit] as number) : 1;
    const short = (reported.target[unit] as number) * known - (reported.numerator[unit] as number);
    size.silence = silent ? size.distance : size.distance - short;
    return size;
  };
}

type Writable<Record> = { -readonly [Key in keyof Record]: Record[Key] };

/** Reads lines that count as their units do: nothing more than what the reduction holds. */
function unitReader(
  state: CascadeState,
  reduction: Reduction,
  source: LineSource,
  size: Writable<LineSize>,
): ReadLine {
  const { plan, lines, standing } = reduction;
  const { numerator, denominator } = reduction[source];
  const { target } = standing;
  const standsIn = plan.indicator.measure.standIn !== undefined;
  return (unit) => {
    const silent = lines.state[unit] === lineState.silent;
    if (lines.state[unit] === lineState.none || (silent && source === "reported")) {
      return nothing(size);
    }
    size.worth = (target[unit] as number) * (denominator ? (denominator[unit] as number) : 1);
    size.distance =
      silent && !standsIn
        ? silenceAt(state, reduction, unit)
        : size.worth - (numerator[unit] as number);
    size.silence = silent ? size.distance : 0;
    return size;
  };
}

function nothing(size: Writable<LineSize>): LineSize {
  size.worth = 0;
  size.distance = 0;
  size.silence = 0;
  return size;
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
