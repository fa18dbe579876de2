import type { Plan } from "../cascade/index.ts";
import { lasting } from "./lasting.ts";
import type { Reduction } from "./reduction.ts";
import { reductionOf } from "./reductionOf.ts";
import type { RollupState } from "./rollupState.ts";

/**
 * A plan rolled up, for whoever reads its columns later on: nothing is ever written into them. Those
 * of `reductionOf` are to be read at once.
 */
export function lastingReductionOf(rollup: RollupState, plan: Plan): Reduction {
  return lasting(reductionOf(rollup, plan));
}
