import { dueOfTask } from "../../cascade/index.ts";
import type { Coverage } from "../coverageAt.ts";
import type { TaskSight } from "../taskFigure.ts";
import { weightedMean } from "../weightedMean.ts";
import type { TaskItem } from "./taskItems.ts";

/** How far some tasks are together. */
export interface TasksTogether {
  /** The mean progress of those it is known of: by their units' words, else by what is below. */
  readonly completion: number | null;
  /** Reports received and expected: one a task, or those at the far end of what was made of it. */
  readonly coverage: Coverage;
  readonly done: number;
  /** How many are known not to be done, and past their due dates. */
  readonly overdue: number;
  /** Of how many the progress is known. */
  readonly known: number;
  /** How many there are. */
  readonly expected: number;
  readonly ids: readonly string[];
}

/** Counts tasks and averages their progress. */
export function tasksTogether(
  { state, view }: TaskSight,
  tasks: readonly TaskItem[],
): TasksTogether {
  let [reported, expected, done, overdue, known] = [0, 0, 0, 0, 0];
  for (const { place, standing } of tasks) {
    reported += standing.coverage.reported;
    expected += standing.coverage.expected;
    if (standing.completion !== null) known += 1;
    if (standing.done === true) done += 1;
    const due = standing.done === false ? dueOfTask(state.tasks, place) : null;
    if (due !== null && due < view.asOf) overdue += 1;
  }
  return Object.freeze({
    completion: weightedMean(
      tasks.map(({ standing }) => ({ weight: 1, completion: standing.completion })),
    ),
    coverage: Object.freeze({ reported, expected }),
    done,
    overdue,
    known,
    expected: tasks.length,
    ids: Object.freeze(tasks.map(({ id }) => id)),
  });
}
