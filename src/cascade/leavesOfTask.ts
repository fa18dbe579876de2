import type { CascadeState } from "./cascadeState.ts";
import { derivedTasks } from "./derivedTasks.ts";
import type { TaskPlace } from "./taskNet.ts";

/** The tasks at the far end of what comes from one: those nothing comes from; itself where nothing does. */
export function* leavesOfTask(state: CascadeState, place: TaskPlace): Generator<TaskPlace> {
  const waiting = [place];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const below = derivedTasks(state, next);
    if (below.length === 0) yield next;
    else for (const one of below) waiting.push(one);
  }
}
