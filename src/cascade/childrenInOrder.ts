import type { CascadeState } from "./cascadeState.ts";
import { siblingRank } from "./siblingRank.ts";

/**
 * The numbers of a unit's children in the order of their ids.
 *
 * @param unit The number of a unit.
 */
export function childrenInOrder(state: CascadeState, unit: number): number[] {
  const { firstChild } = state.structure;
  const rank = siblingRank(state);
  const from = firstChild[unit] as number;
  const ordered = new Array<number>((firstChild[unit + 1] as number) - from);
  for (let child = from; child < from + ordered.length; child++) {
    ordered[rank[child] as number] = child;
  }
  return ordered;
}
