import { type CascadeState, weightColumn } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { countUp } from "./countUp.ts";
import { isStale } from "./lineCondition.ts";
import { reduceUp } from "./reduceUp.ts";
import type { Reduction } from "./reduction.ts";

/** Coverage by weight, as columns by unit. */
export interface WeighedLines {
  /** The weight of the lines at and below each unit that should report, and that have; in steps. */
  readonly expected: Float64Array;
  readonly reported: Float64Array;
  /** How many of them have no weight anybody knows. */
  readonly unweighed: Int32Array;
}

const summed = [
  { name: "expected", reducer: "sum" },
  { name: "reported", reducer: "sum" },
] as const;

const known = new WeakMap<Reduction, Map<string, WeighedLines>>();

/**
 * Weighs the lines of a plan and adds them up, in one pass from the bottom; made once for a weight.
 *
 * A weight below zero is no size. A share a unit keeps for itself has none either: the unit's weight
 * is that of all its work.
 *
 * @param by The name of a weight.
 */
export function weighLines(state: CascadeState, reduction: Reduction, by: string): WeighedLines {
  const made = known.get(reduction) ?? new Map<string, WeighedLines>();
  known.set(reduction, made);
  const weighed = made.get(by) ?? weigh(state, reduction, by);
  made.set(by, weighed);
  return weighed;
}

function weigh(
  state: CascadeState,
  { plan, reporting, condition }: Reduction,
  by: string,
): WeighedLines {
  const { structure } = state;
  const weight = weightColumn(state, by);
  const { state: kind, own } = reporting;
  const expected = new Float64Array(structure.size);
  const reported = new Float64Array(structure.size);
  const unweighed = new Int32Array(structure.size);
  for (let unit = 0; unit < structure.size; unit++) {
    if (kind[unit] === lineState.none) continue;
    const size = own?.[unit] === 1 ? Number.NaN : (weight[unit] as number);
    if (!(size >= 0)) {
      unweighed[unit] = 1;
      continue;
    }
    expected[unit] = size;
    if (kind[unit] === lineState.silent || isStale(condition, unit)) continue;
    reported[unit] = size;
  }
  if (plan.indicator.measure.parts.some(({ reducer }) => reducer !== "none")) {
    reduceUp(structure, summed, [expected, reported]);
    countUp(structure, unweighed);
  }
  return { expected, reported, unweighed };
}
