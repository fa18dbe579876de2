import type { CascadeState } from "./cascadeState.ts";
import { placeOfTask } from "./placeOfTask.ts";
import type { TaskPlace } from "./taskNet.ts";
import { isDraft } from "./taskView.ts";

/** The place of a task's id, or null where there is none; drafts are there once derived. */
export function findTask({ tasks, derived }: CascadeState, id: string): TaskPlace | null {
  const place = placeOfTask(tasks, id);
  return place && derived === null && isDraft(tasks, place) ? null : place;
}
