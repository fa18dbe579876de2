import type { CascadeState, Plan } from "./cascadeState.ts";
import { type HandedProgram, handedProgram, handedProgramId } from "./handedProgram.ts";

/**
 * The program a unit's target belongs to.
 *
 * A written target says so itself. A derived one belongs to the program the unit has written for
 * what it comes from; where there is none, to a draft.
 *
 * @returns The program's id, a draft's included, or null where the source is in no program.
 */
export function programOfTarget(state: CascadeState, plan: Plan, unit: number): string | null {
  return handedProgramId(state, programHandedWith(state, plan, unit), unit);
}

/** The program a unit's target comes in, from the nearest written target above on. */
export function programHandedWith(state: CascadeState, plan: Plan, unit: number): HandedProgram {
  const { parent } = state.structure;
  let holder = unit;
  while (holder >= 0 && !plan.written.has(holder)) holder = parent[holder] as number;
  const row = plan.written.get(holder);
  const origin = row === undefined ? "" : (state.document.targets?.[row]?.program ?? "");
  return handedProgram(state, origin, holder, unit);
}
