import { type Plan, planColumns, targetOrigin } from "../cascade/index.ts";
import type { Figure } from "./figure.ts";
import { figureAt } from "./figureAt.ts";
import { reductionOf } from "./reductionOf.ts";
import type { RollupState } from "./rollupState.ts";
import { sidesOf } from "./sidesOf.ts";

/** One side of what a unit is to reach, and how it stands towards that alone. */
export interface Side {
  readonly plan: Plan;
  readonly figure: Figure;
}

/** The sides of an indicator a unit has a target on, the floor first; none where it has no target. */
export function sidesAt(rollup: RollupState, indicator: number, unit: number): readonly Side[] {
  const { state } = rollup;
  return sidesOf(rollup, indicator)
    .filter((plan) => planColumns(state, plan).origin[unit] !== targetOrigin.none)
    .map((plan) => ({
      plan,
      figure: figureAt(rollup, reductionOf(rollup, plan), unit),
    }));
}
