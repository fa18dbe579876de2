import { deepFreeze, type ProgramRecord } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";
import { type DraftedProgram, draftedPrograms } from "./draftedPrograms.ts";
import { programsOfUnit } from "./programsOfUnit.ts";
import type { Program, ProgramState } from "./views.ts";

/** A unit's programs: those written, and the drafts its derived targets and tasks make up, by id. */
export function programsInForce(state: CascadeState, unit: number): Program[] {
  const { programs = [] } = state.document;
  const written = programsOfUnit(state, unit).map((row) =>
    writtenView(programs[row] as ProgramRecord),
  );
  const owner = state.structure.ids[unit] as string;
  const drafts = Array.from(draftedPrograms(state, unit), ([id, draft]) =>
    draftView(id, owner, draft),
  );
  return [...written, ...drafts].sort((left, right) => compareIds(left.id, right.id));
}

/** A program as it is written, with its state. */
export function writtenView({ sources = [], ...record }: ProgramRecord): Program {
  return deepFreeze({ ...record, state: stateOf(record), sources });
}

/** A draft of a unit. */
export function draftView(
  id: string,
  unit: string,
  { sources }: Pick<DraftedProgram, "sources">,
): Program {
  const named = [...sources].sort(compareIds).map((program) => ({ program }));
  return deepFreeze({ id, unit, state: "draft", sources: named });
}

function stateOf({ ended, adopted, submitted }: ProgramRecord): ProgramState {
  if (ended) return "ended";
  if (adopted) return "adopted";
  return submitted ? "submitted" : "written";
}
