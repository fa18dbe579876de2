import type { ProgramRecord } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import { type DraftedProgram, draftedPrograms } from "./draftedPrograms.ts";
import { splitIds } from "./itemIds.ts";
import { draftView, writtenView } from "./programsInForce.ts";
import type { Program } from "./views.ts";

/** The program of an id, written or drafted, or null where there is none. */
export function findProgram(
  state: CascadeState,
  id: string,
): { readonly program: Program; readonly drafted: DraftedProgram | null } | null {
  const { document, programRows, structure } = state;
  const record = document.programs?.[programRows.get(id) ?? -1];
  if (record) return { program: writtenView(record as ProgramRecord), drafted: null };
  const owner = splitIds(id).at(-1) ?? "";
  const unit = structure.indexOf(owner);
  const drafted = unit < 0 ? undefined : draftedPrograms(state, unit).get(id);
  return drafted ? { program: draftView(id, owner, drafted), drafted } : null;
}
