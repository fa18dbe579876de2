import { weightColumn } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { countUp } from "./countUp.ts";
import { isStale } from "./lineCondition.ts";
import { reduceUp } from "./reduceUp.ts";
import type { Reduction } from "./reduction.ts";
import { weightOfLine } from "./weightOfLine.ts";
import type { Workings } from "./workings.ts";

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

/**
 * Weighs the lines of a plan and adds them up, in one pass from the bottom; made once for a weight, and
 * to be read at once.
 *
 * @param by The name of a weight.
 */
export function weighLines({ workings }: Pick<Reduction, "workings">, by: string): WeighedLines {
  const { made } = workings;
  made.weighed ??= new Map();
  const weighed = made.weighed.get(by) ?? weigh(workings, by);
  made.weighed.set(by, weighed);
  return weighed;
}

function weigh({ state, own, found: { condition }, passesOn }: Workings, by: string): WeighedLines {
  const { structure } = state;
  const weight = weightColumn(state, by);
  const expected = new Float64Array(structure.size);
  const reported = new Float64Array(structure.size);
  const unweighed = new Int32Array(structure.size);
  for (let unit = 0; unit < structure.size; unit++) {
    if (own.state[unit] === lineState.none) continue;
    const size = weightOfLine(weight, own, unit);
    if (Number.isNaN(size)) {
      unweighed[unit] = 1;
      continue;
    }
    expected[unit] = size;
    if (own.state[unit] === lineState.silent || isStale(condition, unit)) continue;
    reported[unit] = size;
  }
  if (passesOn) {
    reduceUp(structure, summed, [expected, reported]);
    countUp(structure, unweighed);
  }
  return { expected, reported, unweighed };
}
