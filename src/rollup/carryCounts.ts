import { lineState } from "../measures/index.ts";
import { addUpwards } from "./addUpwards.ts";
import type { Before } from "./before.ts";
import { coverageChanges } from "./coverageChanges.ts";
import type { ChangedLines } from "./hearAgain.ts";
import type { Workings } from "./workings.ts";

/**
 * Counts lines that have reported anew, in place.
 *
 * @returns How many have reported lately, which is a column of its own once some have not.
 */
export function carryCounts(
  { state: { structure }, own, found, heard, covered: earlier, passesOn }: Workings,
  before: Before,
  { units, places }: ChangedLines,
): Int32Array {
  const covered = found.condition && earlier === heard ? heard.slice() : earlier;
  const states = before.valuesOf(own.state) as Float64Array;
  const changeOf = coverageChanges({ own, found }, before);
  for (let line = 0; line < units.length; line++) {
    const unit = units[line] as number;
    const place = places[line] as number;
    const spoke = states[place] === lineState.reported ? 1 : 0;
    const speaks = own.state[unit] === lineState.reported ? 1 : 0;
    addUpwards(structure, heard, unit, speaks - spoke, passesOn);
    if (covered !== heard) addUpwards(structure, covered, unit, changeOf(unit, place), passesOn);
  }
  return covered;
}
