import { planColumns, programOfTarget, targetOrigin } from "../../cascade/index.ts";
import { type RollupState, sidesOf } from "../../rollup/index.ts";

/**
 * The targets that are in some written programs, at the units whose programs these are.
 *
 * @returns Whether a unit's target for the indicator at a position is.
 */
export function targetsLed(
  rolled: RollupState,
  programs: readonly string[],
): (indicator: number, unit: number) => boolean {
  const { state } = rolled;
  const { document, structure, programRows, indicators } = state;
  const led = new Set<number>();
  for (const id of programs) {
    const unit = structure.indexOf(document.programs?.[programRows.get(id) ?? -1]?.unit ?? "");
    for (const { position } of indicators) {
      const within = sidesOf(rolled, position).some(
        (plan) =>
          planColumns(state, plan).origin[unit] !== targetOrigin.none &&
          programOfTarget(state, plan, unit) === id,
      );
      if (within) led.add(position * structure.size + unit);
    }
  }
  return (indicator, unit) => led.has(indicator * structure.size + unit);
}
