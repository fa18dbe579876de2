import type { RollupState } from "./rollupState.ts";

/** The same reports on another day, as far as they are known now; what is the same on both is taken over. */
export function rollupOn(rollup: RollupState, asOf: number): RollupState {
  const view = { ...rollup.view, asOf };
  const previous = { ...rollup, previous: null };
  return { ...rollup, view, previous, reductions: new Map(), bareReductions: new Map() };
}
