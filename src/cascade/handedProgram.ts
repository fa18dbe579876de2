import type { CascadeState } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";
import { joinIds, splitIds } from "./itemIds.ts";
import { pathDown } from "./pathDown.ts";
import { programsOfUnit } from "./programsOfUnit.ts";

/** What a program has become at a unit below the one it is of. */
export interface HandedProgram {
  /** The nearest written program on the way down, the unit's own included; empty where none is. */
  readonly written: string;
  /** The unit that one is of, or the unit it all starts from where none is. */
  readonly at: number;
  /** Whether the unit has written none of its own, and so has a draft of it. */
  readonly drafted: boolean;
}

/** Where it is written down which program something is in; empty for none. */
export interface Station {
  readonly unit: number;
  readonly program: string;
}

/**
 * Follows what is in a program down to a unit.
 *
 * At each step it goes into the program the unit has written for it: one whose sources name a
 * program it was in on the way, the nearest first, then the one whose id comes first. A program
 * that has ended takes nothing new; what derives from it still does.
 *
 * @param stations Each below the one before; the first is where it starts.
 */
export function handedProgram(
  state: CascadeState,
  stations: readonly Station[],
  to: number,
): HandedProgram {
  const [start = { unit: to, program: "" }] = stations;
  const stated = new Map(stations.map(({ unit, program }) => [unit, program]));
  const steps = new Map<string, number>();
  const path = [start.unit, ...(pathDown(state.structure, start.unit, to) ?? [])];
  let [written, at, drafted] = [start.program, start.unit, false];
  for (const [step, unit] of path.entries()) {
    const rows = programsOfUnit(state, unit);
    const said = stated.get(unit);
    const { next, ended } =
      said === undefined
        ? candidatesAmong(state, rows, steps, written, unit)
        : { next: said, ended: [] };
    for (const id of ended) steps.set(id, step);
    drafted = next === null;
    if (next === null) continue;
    [written, at] = [next, unit];
    if (next !== "") steps.set(next, step);
  }
  return { written, at, drafted };
}

/** What was adopted from a draft goes on taking what the draft would: what nobody else takes. */
const [unnamed, asDraft] = [-2, -1];

/** The program a unit has written for what comes to it, and those that have ended. */
function candidatesAmong(
  state: CascadeState,
  rows: readonly number[],
  steps: ReadonlyMap<string, number>,
  written: string,
  unit: number,
): { next: string | null; ended: readonly string[] } {
  if (rows.length === 0) return { next: null, ended: [] };
  const draft = draftId(state, written, unit);
  const ended: string[] = [];
  let [next, nearest]: [string | null, number] = [null, unnamed];
  for (const row of rows) {
    const program = state.document.programs?.[row];
    if (!program) continue;
    const { id, sources = [] } = program;
    let near = unnamed;
    for (const source of sources) {
      if ("program" in source) near = Math.max(near, steps.get(source.program) ?? unnamed);
    }
    if (id === draft) near = asDraft;
    if (near === unnamed) continue;
    if (program.ended) ended.push(id);
    else if (near > nearest || (near === nearest && compareIds(id, next ?? "") < 0)) {
      [next, nearest] = [id, near];
    }
  }
  return { next, ended };
}

/**
 * The id of the draft a unit has of a program; it stays the program's id once it is adopted, and
 * the units below keep theirs when it is. What comes after one that has ended is a draft of that.
 *
 * @param origin The written program it comes from; empty for what is in no program.
 */
export function draftId(
  { document, programRows, structure }: CascadeState,
  origin: string,
  unit: number,
): string {
  const record = (id: string) => document.programs?.[programRows.get(id) ?? -1];
  const [first = "", owner, ...rest] = splitIds(origin);
  const drafted = rest.length === 0 && record(origin)?.unit === owner;
  const name = structure.ids[unit] as string;
  let id = joinIds(drafted ? first : origin, name);
  while (record(id)?.ended && record(id)?.unit === name) id = joinIds(id, name);
  return id;
}

/** The id of a program as it was handed to a unit; null for what is in no program and stays there. */
export function handedProgramId(
  state: CascadeState,
  { written, drafted }: HandedProgram,
  unit: number,
): string | null {
  if (drafted) return draftId(state, written, unit);
  return written === "" ? null : written;
}
