import { placeKey, type RollupState, toldOf } from "../../rollup/index.ts";
import type { TaskPlaces } from "./taskPlaces.ts";

/** How far all tasks are: by the word of their own units, and at the far end of each. */
export interface TaskStandings {
  /** From 0 to 1, as the unit itself has reported; NaN where it has said nothing. */
  readonly progress: Float64Array;
  /** How many tasks there are at the far end of each, how many of them have reported, and are done. */
  readonly expected: Int32Array;
  readonly reported: Int32Array;
  readonly done: Int32Array;
}

/** Reads how far all tasks are on a day, in one pass from the far end back. */
export function taskStandings(rolled: RollupState, places: TaskPlaces): TaskStandings {
  const { state, ledger } = rolled;
  const { rows, units, sources, ends } = places;
  const progress = new Float64Array(rows.length).fill(Number.NaN);
  const expected = Int32Array.from(ends);
  const reported = new Int32Array(rows.length);
  const done = new Int32Array(rows.length);
  const columns = [expected, reported, done];
  const at = { row: 0, unit: 0 };
  for (let place = rows.length - 1; place >= 0; place--) {
    at.row = rows[place] as number;
    at.unit = units[place] as number;
    if (ledger.updates.has(placeKey(state, at))) {
      progress[place] = toldOf(rolled, at).progress ?? Number.NaN;
    }
    if (ends[place] === 1) {
      if (!Number.isNaN(progress[place])) reported[place] = 1;
      if (progress[place] === 1) done[place] = 1;
    }
    const source = sources[place] as number;
    if (source < 0) continue;
    for (const column of columns) {
      column[source] = (column[source] as number) + (column[place] as number);
    }
  }
  return { progress, expected, reported, done };
}

/** Whether a task is done by its unit's own word or, where that is silent, all are at the far end. */
export function isDone({ progress, expected, done }: TaskStandings, place: number): boolean {
  const own = progress[place] as number;
  return Number.isNaN(own) ? done[place] === expected[place] : own === 1;
}

/** Whether anybody has said anything of a task, its own unit or the far end. */
export function isReported({ progress, reported }: TaskStandings, place: number): boolean {
  return !Number.isNaN(progress[place]) || (reported[place] as number) > 0;
}

/** Whether a task is known not to be done. */
export function isUndone(standings: TaskStandings, place: number): boolean {
  const { progress, reported, done } = standings;
  const own = progress[place] as number;
  return Number.isNaN(own) ? (reported[place] as number) > (done[place] as number) : own < 1;
}
