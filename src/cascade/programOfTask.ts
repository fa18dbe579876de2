import type { CascadeState } from "./cascadeState.ts";
import {
  type HandedProgram,
  handedProgram,
  handedProgramId,
  type Station,
} from "./handedProgram.ts";
import type { ResolvedTask, TaskPlace } from "./taskNet.ts";

/** The program a task is in: of a draft the one its unit has, written or drafted, for its source's. */
export function programOfTask(state: CascadeState, place: TaskPlace): string {
  // What starts in a program never leaves all programs.
  return handedProgramId(state, programHandedWithTask(state, place), place.unit) as string;
}

/** The program a task comes in, from the highest written task above that it comes from on. */
export function programHandedWithTask(
  state: CascadeState,
  { row, unit }: TaskPlace,
): HandedProgram {
  const { records, resolved } = state.tasks;
  const stations: Station[] = [];
  for (let at: number | undefined = row; at !== undefined; ) {
    const task: ResolvedTask | undefined = resolved[at];
    stations.push({ unit: task?.unit as number, program: records[at]?.program ?? "" });
    at = task?.standsIn ? task.source?.row : undefined;
  }
  return handedProgram(state, stations.reverse(), unit);
}
