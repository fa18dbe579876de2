import type { RollupState } from "./rollupState.ts";

/** The same reports on another day, as far as they are known now; nothing that was computed is shared. */
export function rollupOn(rollup: RollupState, asOf: number): RollupState {
  const view = { ...rollup.view, asOf };
  return { ...rollup, view, reductions: new Map(), bareReductions: new Map() };
}
