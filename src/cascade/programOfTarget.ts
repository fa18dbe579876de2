import type { CascadeState, Plan } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";
import { joinIds, splitIds } from "./itemIds.ts";

/**
 * The program a unit's target belongs to.
 *
 * A written target says so itself. A derived one belongs to the unit's program whose sources name
 * the program of the target it comes from; where there is none, to a draft of that program.
 *
 * @returns The program's id, a draft's included, or null where the source is in no program.
 */
export function programOfTarget(state: CascadeState, plan: Plan, unit: number): string | null {
  const { parent } = state.structure;
  const path: number[] = [];
  let holder = unit;
  while (holder >= 0 && !plan.written.has(holder)) {
    path.push(holder);
    holder = parent[holder] as number;
  }
  const row = plan.written.get(holder);
  let origin = row === undefined ? "" : (state.document.targets?.[row]?.program ?? "");
  if (path.length === 0) return origin === "" ? null : origin;
  let drafting = -1;
  for (const below of path.reverse()) {
    // A draft is named only where somebody may refer to it: the way down can be long.
    const named = programsOfUnit(state, below).length > 0 && drafting >= 0;
    const sources = named ? [draftId(state, origin, drafting), origin] : [origin];
    const written = writtenProgram(state, below, sources);
    if (written !== null) origin = written;
    drafting = written === null ? below : -1;
  }
  return drafting < 0 ? origin : draftId(state, origin, drafting);
}

/**
 * The id of the draft a unit has of a program; it stays the program's id once it is adopted, and
 * the units below keep theirs when it is.
 *
 * @param origin The written program it comes from; empty for targets in no program.
 */
export function draftId(
  { document, programRows, structure }: CascadeState,
  origin: string,
  unit: number,
): string {
  const [first, owner, ...rest] = splitIds(origin);
  const record = document.programs?.[programRows.get(origin) ?? -1];
  const drafted = rest.length === 0 && record !== undefined && record.unit === owner;
  return joinIds(drafted ? (first as string) : origin, structure.ids[unit] as string);
}

function writtenProgram(
  state: CascadeState,
  unit: number,
  sources: readonly string[],
): string | null {
  const rows = programsOfUnit(state, unit);
  if (rows.length === 0) return null;
  const ids = rows
    .map((row) => state.document.programs?.[row])
    .filter((program) =>
      program?.sources?.some((one) => "program" in one && sources.includes(one.program)),
    )
    .map((program) => program?.id as string);
  return ids.sort(compareIds)[0] ?? null;
}

/** The positions in the document of a unit's written programs. */
export function programsOfUnit(state: CascadeState, unit: number): readonly number[] {
  state.cache.programsByUnit ??= group(state);
  return state.cache.programsByUnit.get(unit) ?? [];
}

function group({ document, structure }: CascadeState): Map<number, number[]> {
  const byUnit = new Map<number, number[]>();
  for (const [row, program] of (document.programs ?? []).entries()) {
    const unit = structure.indexOf(program.unit);
    const rows = byUnit.get(unit);
    if (rows) rows.push(row);
    else byUnit.set(unit, [row]);
  }
  return byUnit;
}
