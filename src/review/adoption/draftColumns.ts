import {
  type CascadeState,
  type Plan,
  planColumns,
  programOfTarget,
  programOfTask,
  programsOfUnit,
  targetOrigin,
} from "../../cascade/index.ts";
import { taskPlaces } from "../tasks/taskPlaces.ts";
import { adoptionDay } from "./adoptionDates.ts";

/** What units that have written no program were handed to make one of. */
export interface DraftColumns {
  /** 1 where a unit was handed anything, and has written no program. */
  readonly owes: Uint8Array;
  /** The first and the last day that a program it was handed anything from was adopted; NaN without. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/**
 * Finds the units that owe a program and have written none, in one pass over each plan and one over
 * tasks; nothing is made for any of them.
 */
export function draftColumns(state: CascadeState, asOf: number): DraftColumns {
  const { size } = state.structure;
  const owes = new Uint8Array(size);
  const first = new Float64Array(size).fill(Number.NaN);
  const last = new Float64Array(size).fill(Number.NaN);
  if (state.derived === null) return { owes, first, last };
  const note = (unit: number, day: number): void => {
    owes[unit] = 1;
    if (Number.isNaN(day)) return;
    if (!((first[unit] as number) <= day)) first[unit] = day;
    if (!((last[unit] as number) >= day)) last[unit] = day;
  };
  for (const plan of state.plans) notePlan(state, plan, asOf, note);
  noteTasks(state, asOf, note);
  return { owes, first, last };
}

type Note = (unit: number, day: number) => void;

function notePlan(state: CascadeState, plan: Plan, asOf: number, note: Note): void {
  const { size, parent } = state.structure;
  const { origin } = planColumns(state, plan);
  /** When the program of the nearest target at or above each unit was adopted. */
  const days = new Float64Array(size).fill(Number.NaN);
  for (let unit = 0; unit < size; unit++) {
    const above = parent[unit] as number;
    const day = above < 0 ? Number.NaN : (days[above] as number);
    const kind = origin[unit];
    if (kind === targetOrigin.none) {
      days[unit] = day;
      continue;
    }
    const writes = programsOfUnit(state, unit).length > 0;
    if (kind === targetOrigin.derived && !writes) note(unit, day);
    // What a unit without programs was handed is in a draft, which nobody has adopted.
    else if (writes) days[unit] = dayOf(state, programOfTarget(state, plan, unit), asOf);
  }
}

function noteTasks(state: CascadeState, asOf: number, note: Note): void {
  const { rows, units, sources } = taskPlaces(state);
  const { resolved } = state.tasks;
  for (let place = 0; place < rows.length; place++) {
    const unit = units[place] as number;
    const source = sources[place] as number;
    const drafted = resolved[rows[place] as number]?.unit !== unit;
    if (!drafted || programsOfUnit(state, unit).length > 0) continue;
    const [row, above] = [rows[source] as number, units[source] as number];
    const writes = programsOfUnit(state, above).length > 0;
    const day = writes
      ? dayOf(state, programOfTask(state, { row, unit: above }), asOf)
      : Number.NaN;
    note(unit, day);
  }
}

function dayOf(state: CascadeState, program: string | null, asOf: number): number {
  return program === null ? Number.NaN : (adoptionDay(state, program, asOf) ?? Number.NaN);
}
