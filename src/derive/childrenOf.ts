import { targetOrigin } from "../cascade/index.ts";
import type { Handing } from "./handing.ts";

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
 */
export function childrenOf(
  { state, plan, columns, room }: Handing,
  unit: number,
  takesPart: (child: number) => boolean,
  adoptedFree: boolean,
): Children {
  const { firstChild } = state.structure;
  let [free, held, holders] = [0, 0, 0];
  const end = firstChild[unit + 1] as number;
  for (let child = firstChild[unit] as number; child < end; child++) {
    const written = columns.origin[child] === targetOrigin.written;
    if (written && !(adoptedFree && takesPart(child) && isAdopted(state, plan, child))) {
      held += columns.target[child] as number;
      holders += 1;
    } else if (takesPart(child)) {
      room.children[free] = child;
      free += 1;
    }
  }
  return { free, held, holders };
}

/** Whether a unit's written target is one it was assigned and adopted, and nobody holds it. */
export function isAdopted(
  { document }: Handing["state"],
  plan: Handing["plan"],
  unit: number,
): boolean {
  const record = document.targets?.[plan.written.get(unit) ?? -1];
  return record?.origin === "assigned" && record.hold === undefined;
}
