import {
  type CascadeState,
  compareIds,
  dueOfTask,
  leavesOfTask,
  type TaskPlace,
  taskId,
} from "../cascade/index.ts";
import type { TaskRecord } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { View } from "./combineReports.ts";
import type { LedgerState } from "./ledgerState.ts";
import { placeKey } from "./placeKey.ts";
import { weightedMean } from "./weightedMean.ts";

/** Where a task stands. */
export type TaskState = "not-reported" | "not-started" | "in-progress" | "overdue" | "done";

/** The state of one task at a date. */
export interface TaskFigure {
  readonly task: string;
  readonly unit: string;
  /** From 0 to 1, as its unit has reported; null where it has said nothing. */
  readonly progress: number | null;
  /** What has been spent, as it was last said; null where it never was. */
  readonly spent: number | null;
  /** What there is to spend, as its unit has written it. */
  readonly budget: NonNullable<TaskRecord["budget"]> | null;
  /** By its unit's own progress, else by what was made of it below. */
  readonly state: TaskState;
  readonly due: string | null;
  /** The day the latest update speaks of, with what it shows. */
  readonly lastUpdate: { readonly on: string; readonly evidence: string | null } | null;
  /**
   * The mean progress of the tasks at the far end of what was made of it, over those that have
   * reported; null where nothing was.
   */
  readonly rolledUp: {
    readonly progress: number | null;
    readonly coverage: { readonly reported: number; readonly expected: number };
  } | null;
}

/** What tasks are read from. */
export interface TaskSight {
  readonly state: CascadeState;
  readonly ledger: LedgerState;
  readonly view: View;
}

/** How far a task is, and whether it is known to be done. */
export interface TaskStanding {
  readonly completion: number | null;
  /** Null where that is not known. */
  readonly done: boolean | null;
  readonly coverage: { readonly reported: number; readonly expected: number };
}

/** The figure of a task at a unit. */
export function taskFigure(sight: TaskSight, place: TaskPlace): TaskFigure {
  const { state, view } = sight;
  const { records, resolved, structure } = state.tasks;
  const { progress, spent, lastUpdate } = toldOf(sight, place);
  const rolledUp = rolledUpOf(sight, place);
  const due = dueOfTask(state.tasks, place);
  const written = resolved[place.row]?.unit === place.unit;
  const budget = written ? (records[place.row]?.budget ?? null) : null;
  const { completion, done } = standingOf(progress, rolledUp);
  return Object.freeze({
    task: taskId(state.tasks, place),
    unit: structure.ids[place.unit] as string,
    progress,
    spent,
    budget: budget && Object.freeze({ ...budget }),
    state: stateOfTask(completion, done, due !== null && due < view.asOf),
    due: due === null ? null : formatPlainDate(due),
    lastUpdate,
    rolledUp,
  });
}

/** How far a task is by its unit's own word, else by what was made of it below. */
export function taskStanding(sight: TaskSight, place: TaskPlace): TaskStanding {
  const { progress } = toldOf(sight, place);
  return standingOf(progress, progress === null ? rolledUpOf(sight, place) : null);
}

function standingOf(progress: number | null, rolledUp: TaskFigure["rolledUp"]): TaskStanding {
  if (progress !== null || rolledUp === null) {
    const coverage = { reported: progress === null ? 0 : 1, expected: 1 };
    return { completion: progress, done: progress === null ? null : progress === 1, coverage };
  }
  const { progress: completion, coverage } = rolledUp;
  const whole = coverage.reported === coverage.expected;
  const done = completion === null ? null : completion < 1 ? false : whole ? true : null;
  return { completion, done, coverage };
}

function stateOfTask(completion: number | null, done: boolean | null, overdue: boolean): TaskState {
  if (completion === null) return "not-reported";
  if (done) return "done";
  if (overdue && done === false) return "overdue";
  return completion === 0 ? "not-started" : "in-progress";
}

const nothing = Object.freeze({ progress: null, spent: null, lastUpdate: null });

/** What a unit has said of a task as it was known: the update of the latest day, as last told. */
export function toldOf(
  { state, ledger, view }: TaskSight,
  place: TaskPlace,
): Pick<TaskFigure, "progress" | "spent" | "lastUpdate"> {
  const { updates } = ledger.updates.get(placeKey(state, place)) ?? {};
  if (updates === undefined) return nothing;
  const byDay = new Map<number, (typeof updates)[number]>();
  for (const update of updates) {
    if (update.on <= view.asOf && update.reportedAt <= view.knownAt) byDay.set(update.on, update);
  }
  const known = [...byDay.values()].filter(({ progress }) => progress !== null);
  const last = known.at(-1);
  return {
    progress: last?.progress ?? null,
    spent: known.findLast(({ spent }) => spent !== null)?.spent ?? null,
    lastUpdate:
      last === undefined
        ? null
        : Object.freeze({ on: formatPlainDate(last.on), evidence: last.evidence }),
  };
}

function rolledUpOf(sight: TaskSight, place: TaskPlace): TaskFigure["rolledUp"] {
  const { state } = sight;
  const heard: { id: string; weight: number; completion: number }[] = [];
  let expected = 0;
  for (const leaf of leavesOfTask(state, place)) {
    if (leaf.row === place.row && leaf.unit === place.unit) return null;
    expected += 1;
    const { progress } = toldOf(sight, leaf);
    if (progress !== null)
      heard.push({ id: taskId(state.tasks, leaf), weight: 1, completion: progress });
  }
  // Fractions are added up in the order of ids, so that the order of rows changes no bit.
  heard.sort((left, right) => compareIds(left.id, right.id));
  const coverage = Object.freeze({ reported: heard.length, expected });
  return Object.freeze({ progress: weightedMean(heard), coverage });
}
