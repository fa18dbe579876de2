import { deepFreeze, type ProgramRecord } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import { childrenInOrder } from "./childrenInOrder.ts";
import { compareIds } from "./compareIds.ts";
import { type DraftedProgram, draftedPrograms } from "./draftedPrograms.ts";
import { findProgram } from "./findProgram.ts";
import { draftId } from "./handedProgram.ts";
import { programsAbove } from "./programsAbove.ts";
import { draftView, writtenView } from "./programsInForce.ts";
import type { OutsideDocument, Program, ProgramLineage } from "./views.ts";

/** The lineage of a program, or null where there is none of that id. */
export function programLineageOf(state: CascadeState, id: string): ProgramLineage | null {
  const found = findProgram(state, id);
  return found && lineage(state, found.program, found.drafted);
}

function lineage(
  state: CascadeState,
  program: Program,
  drafted: DraftedProgram | null,
): ProgramLineage {
  return Object.freeze({
    program,
    get sources() {
      return sourcesOf(state, program, drafted);
    },
    get documents() {
      return documentsOf([program, ...sourcesOf(state, program, drafted)]);
    },
    derived: () => derivedFrom(state, program),
  });
}

/** Drafts up to the nearest written program, then all that is written above it. */
function sourcesOf(
  state: CascadeState,
  program: Program,
  drafted: DraftedProgram | null,
): Program[] {
  const { structure, document, programRows } = state;
  const written = (id: string): Program =>
    writtenView(document.programs?.[programRows.get(id) ?? -1] as ProgramRecord);
  if (!drafted) return programsAbove(state, [program.id]).map(written);
  const above: Program[] = [];
  const idAt = (unit: number): string =>
    unit > drafted.at ? draftId(state, drafted.written, unit) : drafted.written;
  let unit = structure.parent[structure.indexOf(program.unit)] as number;
  while (unit > drafted.at) {
    const next = structure.parent[unit] as number;
    const sources = new Set([idAt(next)].filter((id) => id !== ""));
    above.push(draftView(idAt(unit), structure.ids[unit] as string, { sources }));
    unit = next;
  }
  const nearest = [...drafted.sources, drafted.written].filter((id) => programRows.has(id));
  const first = [...new Set(nearest)].sort(compareIds);
  return [...above, ...[...first, ...programsAbove(state, first)].map(written)];
}

function documentsOf(programs: readonly Program[]): readonly OutsideDocument[] {
  const found = new Map<string, { document: string; issuer: string | null; namedBy: string[] }>();
  for (const { id, sources } of programs) {
    for (const source of sources) {
      if ("program" in source) continue;
      const { document, issuer = null } = source;
      const key = JSON.stringify([document, issuer]);
      const known = found.get(key) ?? { document, issuer, namedBy: [] };
      if (!known.namedBy.includes(id)) known.namedBy.push(id);
      found.set(key, known);
    }
  }
  const listed = [...found.values()].sort(
    (left, right) =>
      compareIds(left.document, right.document) ||
      compareIds(left.issuer ?? "", right.issuer ?? ""),
  );
  return deepFreeze(listed.map((one) => ({ ...one, namedBy: one.namedBy.sort(compareIds) })));
}

/** The programs that name one as a source: those written, and the drafts at the units right below. */
function derivedFrom(state: CascadeState, { id, unit }: Program): ProgramLineage[] {
  const { document, structure } = state;
  state.cache.programsBySource ??= bySource(state);
  const below = (state.cache.programsBySource.get(id) ?? []).map((row) =>
    lineage(state, writtenView(document.programs?.[row] as ProgramRecord), null),
  );
  for (const child of childrenInOrder(state, structure.indexOf(unit))) {
    for (const [draft, drafted] of draftedPrograms(state, child)) {
      if (!drafted.sources.has(id)) continue;
      below.push(
        lineage(state, draftView(draft, structure.ids[child] as string, drafted), drafted),
      );
    }
  }
  return below.sort((left, right) => compareIds(left.program.id, right.program.id));
}

function bySource({ document }: CascadeState): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, { sources = [] }] of (document.programs ?? []).entries()) {
    for (const source of new Set(sources.map((one) => ("program" in one ? one.program : "")))) {
      const known = rows.get(source);
      if (known) known.push(row);
      else rows.set(source, [row]);
    }
  }
  return rows;
}
