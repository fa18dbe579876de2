import { dueOfTask, taskId } from "../../cascade/index.ts";
import { type RollupState, taskStanding } from "../../rollup/index.ts";
import { parsePlainDate } from "../../time/index.ts";
import { standsForItself } from "../tasks/standsForItself.ts";
import { taskPlaces } from "../tasks/taskPlaces.ts";
import { plannedBy } from "../tasks/taskSignals.ts";
import { itemBit } from "./itemBit.ts";

/** The tasks of all units, as they are rated; those of a unit stand side by side. */
export interface TaskItems {
  /** Where those of each unit begin; one more than there are units. */
  readonly starts: Int32Array;
  /** Bits of `itemBit`. */
  readonly bits: Uint8Array;
  /** From 0 to 1; NaN where nobody has said. */
  readonly completions: Float64Array;
  /** The id of the task at a place. */
  id(place: number): string;
}

/** Reads how far tasks are, and how far they were on the days they were due. */
export function taskItems(rolled: RollupState): TaskItems {
  const { state } = rolled;
  const all = taskPlaces(state);
  const at = { row: 0, unit: 0 };
  const own: number[] = [];
  const starts = new Int32Array(state.structure.size + 1);
  for (let place = 0; place < all.rows.length; place++) {
    at.row = all.rows[place] as number;
    at.unit = all.units[place] as number;
    if (!standsForItself(rolled, at, all.ends[place] === 1)) continue;
    own.push(place);
    starts[at.unit + 1] = (starts[at.unit + 1] as number) + 1;
  }
  for (let unit = 0; unit < state.structure.size; unit++) {
    starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
  }
  const places = new Int32Array(own.length);
  const next = starts.slice();
  for (const place of own) {
    const unit = all.units[place] as number;
    places[next[unit] as number] = place;
    next[unit] = (next[unit] as number) + 1;
  }
  const bits = new Uint8Array(own.length);
  const completions = new Float64Array(own.length);
  for (let place = 0; place < places.length; place++) {
    at.row = all.rows[places[place] as number] as number;
    at.unit = all.units[places[place] as number] as number;
    const { completion, done } = taskStanding(rolled, at);
    completions[place] = completion ?? Number.NaN;
    bits[place] = bitsOf(rolled, at, completion, done === true);
  }
  return {
    ...{ starts, bits, completions },
    id: (place) => {
      const from = places[place] as number;
      return taskId(state.tasks, {
        row: all.rows[from] as number,
        unit: all.units[from] as number,
      });
    },
  };
}

function bitsOf(
  rolled: RollupState,
  at: { readonly row: number; readonly unit: number },
  completion: number | null,
  done: boolean,
): number {
  const { state, view, thresholds } = rolled;
  const record = state.tasks.records[at.row];
  const written = state.tasks.resolved[at.row]?.unit === at.unit;
  const start = written && record?.start !== undefined ? parsePlainDate(record.start) : null;
  const due = dueOfTask(state.tasks, at);
  let bits: number = done ? itemBit.item | itemBit.done : itemBit.item;
  if (start !== null && start > view.asOf) return bits;
  bits |= itemBit.begun;
  if (due !== null && due <= view.asOf) {
    const then = due === view.asOf ? rolled : { ...rolled, view: { ...view, asOf: due } };
    const kept = then === rolled ? done : taskStanding(then, at).done === true;
    return bits | itemBit.due | (kept ? itemBit.onTime : 0);
  }
  const planned = plannedBy(start, due, view.asOf);
  const behind =
    planned !== null && completion !== null && completion / planned < thresholds.behind;
  return completion === null || behind ? bits : bits | itemBit.onTime;
}
