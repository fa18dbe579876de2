import { lineState } from "../measures/index.ts";
import type { Before } from "./before.ts";
import { stale } from "./lineCondition.ts";
import type { Workings } from "./workings.ts";

/**
 * By how much a line that says something else counts more in coverage than it did: 1, 0 or −1.
 *
 * @returns A function of the unit of the line and its place among those that were kept.
 */
export function coverageChanges(
  { own, found: { condition } }: Pick<Workings, "own" | "found">,
  before: Before,
): (unit: number, place: number) => number {
  const states = before.valuesOf(own.state) as Float64Array;
  const conditions = before.valuesOf(condition);
  return (unit, place) => {
    const was =
      states[place] === lineState.reported && ((conditions?.[place] ?? 0) & stale) === 0 ? 1 : 0;
    const is =
      own.state[unit] === lineState.reported && ((condition?.[unit] ?? 0) & stale) === 0 ? 1 : 0;
    return is - was;
  };
}
