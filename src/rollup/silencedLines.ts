import type { Structure } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { countUp } from "./countUp.ts";

/**
 * How many lines at and below each unit are silent that have spoken among others; by itself each where
 * nothing is passed on.
 */
export function silencedLines(
  structure: Structure,
  state: Uint8Array,
  others: Uint8Array,
  passesOn: boolean,
): Int32Array {
  const { silent, reported } = lineState;
  const silenced = Int32Array.from(state, (one, unit) =>
    one === silent && others[unit] === reported ? 1 : 0,
  );
  return passesOn ? countUp(structure, silenced) : silenced;
}
