import type { Structure } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { countUp } from "./countUp.ts";
import { isStale } from "./lineCondition.ts";

/**
 * How many lines at and below each unit have reported; by itself each where nothing is passed on.
 *
 * @param condition Of the lines; those that are carried or expired are then left out.
 */
export function heardLines(
  structure: Structure,
  { state }: Lines,
  condition: Uint8Array | null,
  passesOn: boolean,
): Int32Array {
  const heard = new Int32Array(state.length);
  for (let unit = 0; unit < heard.length; unit++) {
    heard[unit] = state[unit] === lineState.reported ? 1 : 0;
  }
  for (let unit = 0; condition && unit < heard.length; unit++) {
    if (isStale(condition, unit)) heard[unit] = 0;
  }
  return passesOn ? countUp(structure, heard) : heard;
}
