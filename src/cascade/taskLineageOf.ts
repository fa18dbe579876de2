import type { CascadeState } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";
import { derivedTasks } from "./derivedTasks.ts";
import { leavesOfTask } from "./leavesOfTask.ts";
import { sourceOfPlace } from "./sourceOfPlace.ts";
import { taskId } from "./taskId.ts";
import type { TaskPlace } from "./taskNet.ts";
import { taskView } from "./taskView.ts";
import type { Task, TaskLineage } from "./views.ts";

/** The lineage of a task at a unit. */
export function taskLineageOf(state: CascadeState, place: TaskPlace): TaskLineage {
  return Object.freeze({
    task: taskView(state, place),
    get sources() {
      return sourcesOf(state, place);
    },
    derived: () =>
      byId(state, derivedTasks(state, place)).map((below) => taskLineageOf(state, below)),
    leaves: () => byId(state, leavesOfTask(state, place)).map((leaf) => taskView(state, leaf)),
  });
}

function sourcesOf(state: CascadeState, place: TaskPlace): Task[] {
  const sources: Task[] = [];
  let source = sourceOfPlace(state.tasks, place);
  while (source) {
    sources.push(taskView(state, source));
    source = sourceOfPlace(state.tasks, source);
  }
  return sources;
}

function byId({ tasks }: CascadeState, places: Iterable<TaskPlace>): TaskPlace[] {
  return Array.from(places, (place) => ({ ...place, id: taskId(tasks, place) })).sort(
    (left, right) => compareIds(left.id, right.id),
  );
}
