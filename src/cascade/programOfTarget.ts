import type { CascadeState, Plan } from "./cascadeState.ts";
import {
  type HandedProgram,
  handedProgram,
  handedProgramId,
  type Station,
} from "./handedProgram.ts";

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

/** The program a unit's target comes in, from the highest written target above it on. */
export function programHandedWith(state: CascadeState, plan: Plan, unit: number): HandedProgram {
  const { document, structure } = state;
  const stations: Station[] = [];
  for (let above = unit; above >= 0; above = structure.parent[above] as number) {
    const row = plan.written.get(above);
    if (row === undefined) continue;
    stations.push({ unit: above, program: document.targets?.[row]?.program ?? "" });
  }
  return handedProgram(state, stations.reverse(), unit);
}
