import { type Plan, planColumns, targetOrigin } from "../../cascade/index.ts";
import type { Figure } from "../figure.ts";
import type { RollupState } from "../rollupState.ts";
import { sidesOf } from "../sidesOf.ts";

/** What a unit is to reach with one indicator, and how far it is. */
export interface TargetItem {
  readonly figure: Figure;
  /** The plans of its targets: a floor's, a cap's, or both; none where it only has an actual. */
  readonly plans: readonly Plan[];
}

/** The figures of a unit with the plans they are held against. */
export function targetItems(
  rollup: RollupState,
  unit: number,
  figures: readonly Figure[],
): readonly TargetItem[] {
  const { state } = rollup;
  return figures.map((figure) => {
    const position = state.indicatorPositions.get(figure.indicator) as number;
    const plans = sidesOf(rollup, position).filter(
      (plan) => planColumns(state, plan).origin[unit] !== targetOrigin.none,
    );
    return { figure, plans };
  });
}
