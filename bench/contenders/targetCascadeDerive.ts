import { planColumns, stateOf } from "../../src/cascade/index.ts";
import { type Cascade, derive } from "../../src/index.ts";
import type { DeriveContender } from "./deriveContender.ts";

/** This library: every unit's target, with the columns it needs on the way made anew. */
export function targetCascadeDerive(plan: Cascade): DeriveContender {
  let derived: Cascade | null = null;
  return {
    name: "target-cascade, derive",
    remark: "would respect holds, bounds, reserves and former shares, and is exact beyond 2^53",
    prepare() {
      const { cache } = stateOf(plan);
      cache.weights.clear();
      cache.written = [];
      cache.siblingRank = undefined;
    },
    run() {
      derived = derive(plan).cascade;
    },
    targets() {
      const state = stateOf(derived as Cascade);
      const { target } = planColumns(state, state.plans[0] as (typeof state.plans)[number]);
      const byRow = new Float64Array(target.length);
      for (const [unit, row] of state.structure.rows.entries()) byRow[row] = target[unit] as number;
      return byRow;
    },
  };
}
