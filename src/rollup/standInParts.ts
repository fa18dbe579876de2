import type { Plan, Structure } from "../cascade/index.ts";
import type { Lines, Measure, Parts } from "../measures/index.ts";
import { blankParts } from "./blankParts.ts";
import { countUp } from "./countUp.ts";
import { reduceUp } from "./reduceUp.ts";
import type { Silence } from "./reduction.ts";

/** What stands in for silence, line by line. */
export interface StandIns {
  readonly parts: Parts;
  readonly uncounted: Uint8Array;
}

/** What stands in for silent lines; null where silence stands for nothing. */
export function standInParts(plan: Plan, lines: Lines): StandIns | null {
  const { measure, context } = plan.indicator;
  if (!measure.standIn || measure.standsIn?.(context, lines) === false) return null;
  const size = lines.state.length;
  const parts = blankParts(measure, size);
  const uncounted = new Uint8Array(size);
  measure.standIn(context, lines, parts, uncounted, 0, size);
  return { parts, uncounted };
}

/** Columns of what stands in for silence that say nothing of any line. */
export function nothingStandsIn(measure: Measure, size: number): StandIns {
  return { parts: blankParts(measure, size), uncounted: new Uint8Array(size) };
}

/**
 * Adds up what stands in for silence, in place.
 *
 * @param partsToo Whether the parts are still to be added up.
 * @param passesOn Whether units pass anything on.
 */
export function addUpSilence(
  structure: Structure,
  plan: Plan,
  { parts, uncounted }: StandIns,
  partsToo: boolean,
  passesOn: boolean,
): Silence {
  if (partsToo) reduceUp(structure, plan.indicator.measure.parts, parts);
  const below = Int32Array.from(uncounted);
  return { parts, uncounted, uncountedBelow: passesOn ? countUp(structure, below) : below };
}
