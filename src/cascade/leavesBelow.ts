import type { CascadeState } from "./cascadeState.ts";
import { subtreeInOrder } from "./subtreeInOrder.ts";

/** The units at or below one that have no children. */
export function leavesBelow(state: CascadeState, start: number): readonly number[] {
  const { firstChild } = state.structure;
  return [start, ...subtreeInOrder(state, start)].filter(
    (unit) => firstChild[unit] === firstChild[unit + 1],
  );
}
