import type { RollupState } from "../../rollup/index.ts";

/** A rollup as of another day, as it is known now; what is the same on both days is taken over. */
export function rollupOn(rollup: RollupState, day: number): RollupState {
  const view = { ...rollup.view, asOf: day };
  return {
    ...{ ...rollup, view, previous: rollup },
    ...{ reductions: new Map(), bareReductions: new Map() },
  };
}
