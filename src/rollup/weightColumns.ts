import type { CascadeState } from "../cascade/index.ts";
import type { Reduction } from "./reduction.ts";
import { weighLines } from "./weighLines.ts";

/** Coverage by weight of all units at once. */
export interface WeightColumns {
  /** The name of the weight. */
  readonly by: string;
  readonly reported: Float64Array;
  readonly expected: Float64Array;
  /** How many of those that should report have no weight. */
  readonly unweighed: Int32Array;
}

/** Coverage by weight as columns of numbers, yours to write to. */
export function weightColumns(
  state: CascadeState,
  reduction: Reduction,
  by: string,
): WeightColumns {
  const { reported, expected, unweighed } = weighLines(reduction, by);
  const scale = 10 ** (state.weightDecimals.get(by) ?? 0);
  const inUnits = (column: Float64Array): Float64Array => column.map((steps) => steps / scale);
  return Object.freeze({
    by,
    reported: inUnits(reported),
    expected: inUnits(expected),
    unweighed: unweighed.slice(),
  });
}
