import { type CascadeDocument, deepFreeze, type Source } from "../document/index.ts";
import { type CascadeState, targetOrigin } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";
import { planColumns } from "./planColumns.ts";
import { programOfTarget, programsOfUnit } from "./programOfTarget.ts";
import { targetSource } from "./targetSource.ts";
import type { Program } from "./views.ts";

/** A unit's programs: those written, and the drafts its derived targets make up, by id. */
export function programsInForce(state: CascadeState, unit: number): Program[] {
  const written = programsOfUnit(state, unit).map((row) => writtenView(state.document, row));
  return [...written, ...drafts(state, unit)].sort((left, right) => compareIds(left.id, right.id));
}

function writtenView({ programs = [] }: CascadeDocument, row: number): Program {
  const { sources = [], ...record } = programs[row] as NonNullable<
    CascadeDocument["programs"]
  >[number];
  return deepFreeze({ ...record, state: record.adopted ? "adopted" : "written", sources });
}

function drafts(state: CascadeState, unit: number): Program[] {
  const found = new Map<string, Source[]>();
  for (const plan of state.plans) {
    if (planColumns(state, plan).origin[unit] !== targetOrigin.derived) continue;
    const id = programOfTarget(state, plan, unit);
    if (id === null || state.programRows.has(id) || found.has(id)) continue;
    const source = programOfTarget(state, plan, targetSource(state, plan, unit));
    found.set(id, source === null ? [] : [{ program: source }]);
  }
  const id = state.structure.ids[unit] as string;
  return [...found].map(([program, sources]) =>
    deepFreeze({ id: program, unit: id, state: "draft", sources }),
  );
}
