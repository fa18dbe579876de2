import type { CascadeState } from "./cascadeState.ts";
import { type HandedProgram, handedProgram, handedProgramId } from "./handedProgram.ts";
import type { TaskPlace } from "./taskNet.ts";

/** The program a task is in: of a draft the one its unit has, written or drafted, for its source's. */
export function programOfTask(state: CascadeState, place: TaskPlace): string {
  // What starts in a program never leaves all programs.
  return handedProgramId(state, programHandedWithTask(state, place), place.unit) as string;
}

/** The program a task comes in, from where it is written on. */
export function programHandedWithTask(
  state: CascadeState,
  { row, unit }: TaskPlace,
): HandedProgram {
  const { records, resolved } = state.tasks;
  const origin = records[row]?.program ?? "";
  return handedProgram(state, origin, resolved[row]?.unit as number, unit);
}
