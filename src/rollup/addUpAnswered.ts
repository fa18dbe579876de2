import type { Structure } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { reduceUp } from "./reduceUp.ts";

const summed = [{ name: "answered", reducer: "sum" }] as const;

/** Adds up, at each unit, a column over the lines that have reported at and below it. */
export function addUpAnswered(
  structure: Structure,
  { state }: Lines,
  column: Float64Array,
): Float64Array {
  const answered = new Float64Array(column.length);
  for (let unit = 0; unit < answered.length; unit++) {
    if (state[unit] === lineState.reported) answered[unit] = column[unit] as number;
  }
  reduceUp(structure, summed, [answered]);
  return answered;
}
