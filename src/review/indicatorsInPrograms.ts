import { planColumns, programHandedWith, targetOrigin } from "../cascade/index.ts";
import { type RollupState, sidesOf } from "../rollup/index.ts";
import { programsWithin } from "./narrow/programsWithin.ts";

/** The positions of the indicators a unit has a target for in some written programs, or in what derives from them. */
export function indicatorsInPrograms(
  rolled: RollupState,
  programs: ReadonlySet<string>,
  unit: number,
): readonly number[] {
  const { state } = rolled;
  const within = programsWithin(state, programs);
  return state.indicators
    .filter(({ position }) =>
      sidesOf(rolled, position).some(
        (plan) =>
          planColumns(state, plan).origin[unit] !== targetOrigin.none &&
          within(programHandedWith(state, plan, unit).written),
      ),
    )
    .map(({ position }) => position);
}
