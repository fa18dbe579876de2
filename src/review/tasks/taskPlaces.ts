import { type CascadeState, forEachDerivedTask } from "../../cascade/index.ts";

/** Every task at every unit that has it, drafts included; what a task comes from stands before it. */
export interface TaskPlaces {
  /** The position in the document of the task as it is written. */
  readonly rows: Int32Array;
  readonly units: Int32Array;
  /** The place of what each comes from; −1 where it comes from nothing. */
  readonly sources: Int32Array;
  /** 1 where nothing comes from it. */
  readonly ends: Uint8Array;
}

/** Lists the tasks of all units, without an object for each. */
export function taskPlaces(state: CascadeState): TaskPlaces {
  const { resolved } = state.tasks;
  const rows: number[] = [];
  const units: number[] = [];
  const sources: number[] = [];
  const goOn: number[] = [];
  const listed = new Uint8Array(resolved.length);
  const put = (row: number, unit: number, source: number): void => {
    if (resolved[row]?.unit === unit) listed[row] = 1;
    rows.push(row);
    units.push(unit);
    sources.push(source);
  };
  const follow = (from: number): void => {
    for (let place = from; place < rows.length; place++) {
      const before = rows.length;
      forEachDerivedTask(state, rows[place] as number, units[place] as number, (row, unit) =>
        put(row, unit, place),
      );
      if (rows.length > before) goOn.push(place);
    }
  };
  for (const [row, { unit, source }] of resolved.entries()) if (!source) put(row, unit, -1);
  follow(0);
  // What comes from a draft that is not there before derivation stands by itself.
  for (const [row, { unit }] of resolved.entries()) {
    if (listed[row] === 1) continue;
    put(row, unit, -1);
    follow(rows.length - 1);
  }
  const ends = new Uint8Array(rows.length).fill(1);
  for (const place of goOn) ends[place] = 0;
  return {
    ...{ rows: Int32Array.from(rows), units: Int32Array.from(units) },
    ...{ sources: Int32Array.from(sources), ends },
  };
}
