import { type CascadeState, targetOrigin } from "./cascadeState.ts";
import { type HandedProgram, handedProgramId } from "./handedProgram.ts";
import { planColumns } from "./planColumns.ts";
import { programHandedWith, programOfTarget } from "./programOfTarget.ts";
import { programHandedWithTask, programOfTask } from "./programOfTask.ts";
import { sourceOfPlace } from "./sourceOfPlace.ts";
import { targetSource } from "./targetSource.ts";
import { tasksHandedTo } from "./tasksHandedTo.ts";

/** A program a unit has a draft of. */
export interface DraftedProgram {
  /** The nearest written program above that it comes from; empty where it comes from none. */
  readonly written: string;
  /** The unit of that program, or the highest one the draft's items come from. */
  readonly at: number;
  /** The programs right above. */
  readonly sources: ReadonlySet<string>;
}

/** The drafts that a unit's derived targets and handed tasks make up, by their ids. */
export function draftedPrograms(state: CascadeState, unit: number): Map<string, DraftedProgram> {
  const found = new Map<string, { written: string; at: number; sources: Set<string> }>();
  if (state.derived === null) return found;
  const add = (handed: HandedProgram, source: string | null): void => {
    const id = handed.drafted ? handedProgramId(state, handed, unit) : null;
    if (id === null || state.programRows.has(id)) return;
    const known = found.get(id);
    const sources = known?.sources ?? new Set<string>();
    if (source !== null) sources.add(source);
    // Units above have smaller numbers.
    const { written, at } = known && known.at < handed.at ? known : handed;
    found.set(id, { written, at, sources });
  };
  for (const plan of state.plans) {
    if (planColumns(state, plan).origin[unit] !== targetOrigin.derived) continue;
    const above = targetSource(state, plan, unit);
    add(programHandedWith(state, plan, unit), programOfTarget(state, plan, above));
  }
  for (const row of tasksHandedTo(state.tasks, unit)) {
    const place = { row, unit };
    const source = sourceOfPlace(state.tasks, place);
    add(programHandedWithTask(state, place), source && programOfTask(state, source));
  }
  return found;
}
