import { lineState } from "../measures/index.ts";
import { addUpwards } from "./addUpwards.ts";
import type { Before } from "./before.ts";
import type { ChangedLines } from "./hearAgain.ts";
import { lineCondition } from "./lineCondition.ts";
import type { Workings } from "./workings.ts";

const stale = lineCondition.carried | lineCondition.expired;

/**
 * Counts lines that have reported anew, in place.
 *
 * @returns How many have reported lately, which is a column of its own once some have not.
 */
export function carryCounts(
  { state: { structure }, own, found: { condition }, heard, covered: earlier, passesOn }: Workings,
  before: Before,
  { units, places }: ChangedLines,
): Int32Array {
  const covered = condition && earlier === heard ? heard.slice() : earlier;
  const states = before.valuesOf(own.state) as Float64Array;
  const conditions = before.valuesOf(condition);
  for (let line = 0; line < units.length; line++) {
    const unit = units[line] as number;
    const place = places[line] as number;
    const spoke = states[place] === lineState.reported ? 1 : 0;
    const speaks = own.state[unit] === lineState.reported ? 1 : 0;
    const wasFresh = ((conditions?.[place] ?? 0) & stale) === 0 ? spoke : 0;
    const isFresh = ((condition?.[unit] ?? 0) & stale) === 0 ? speaks : 0;
    addUpwards(structure, heard, unit, speaks - spoke, passesOn);
    if (covered !== heard) addUpwards(structure, covered, unit, isFresh - wasFresh, passesOn);
  }
  return covered;
}
