import type { SetSight } from "./partOfItem.ts";
import { type Rollup, rollupState } from "./rollupResult.ts";
import { sidesOf } from "./sidesOf.ts";

/** What sets and their items are read from. */
export function setSight(rollup: Rollup): SetSight {
  const state = rollupState(rollup);
  return {
    ...state,
    figure: (unit, indicator) => rollup.figure(unit, indicator),
    sides: (indicator) => sidesOf(state, indicator),
  };
}
