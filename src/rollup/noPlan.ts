import { ownBound, type Plan, type ResolvedIndicator } from "../cascade/index.ts";
import type { RollupState } from "./rollupState.ts";

/** The plan that was asked for, with nothing in it. */
export function noPlan({ state, grade, due }: RollupState, position: number): Plan {
  const indicator = state.indicators[position] as ResolvedIndicator;
  const nobody = new Map<number, never>();
  return {
    ...{ position: -1, indicator, bound: ownBound(indicator.record), benchmark: null, grade, due },
    written: nobody,
    registered: nobody,
    rejected: nobody,
  };
}
