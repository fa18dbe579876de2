import { targetOrigin } from "../cascade/index.ts";
import type { Handing, PlanAsHanded } from "./handing.ts";
import { holdOf } from "./holdOf.ts";

/** The children of a unit as a rule finds them. */
export interface Children {
  /** How many are free to be given something; their numbers are the first in `room.children`. */
  readonly free: number;
  /** The written targets of the others, in steps, added up. */
  readonly held: number;
  /** How many of the others there are. */
  readonly holders: number;
}

/**
 * Tells a unit's children apart: those whose target is written stand, the others are free.
 *
 * @param adoptedFree Whether targets adopted as assigned count as free, to see what they would be.
 * @param onHeld Told each of the others.
 */
export function childrenOf(
  handing: Handing,
  unit: number,
  takesPart: (child: number) => boolean,
  adoptedFree: boolean,
  onHeld?: (child: number) => void,
): Children {
  const { state, columns, room } = handing;
  const { firstChild } = state.structure;
  let [free, held, holders] = [0, 0, 0];
  const end = firstChild[unit + 1] as number;
  for (let child = firstChild[unit] as number; child < end; child++) {
    const written = columns.origin[child] === targetOrigin.written;
    if (written && !(adoptedFree && takesPart(child) && isAdopted(handing, child))) {
      held += columns.target[child] as number;
      holders += 1;
      onHeld?.(child);
    } else if (takesPart(child)) {
      room.children[free] = child;
      free += 1;
    }
  }
  return { free, held, holders };
}

/**
 * Whether a unit's written target is one it was assigned and adopted, and nobody holds it; a hold
 * that ended before the day of the derivation leaves such a target behind.
 */
export function isAdopted(
  handing: Pick<PlanAsHanded, "state" | "plan" | "inputs">,
  unit: number,
): boolean {
  const { state, plan } = handing;
  const record = state.document.targets?.[plan.written.get(unit) ?? -1];
  if (record?.hold === undefined) return record?.origin === "assigned";
  return holdOf(handing, unit) === null;
}
