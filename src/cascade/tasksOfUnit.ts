import type { CascadeState } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";
import { taskId } from "./taskId.ts";
import type { TaskPlace } from "./taskNet.ts";
import { tasksHandedTo } from "./tasksHandedTo.ts";

/** The tasks of a unit by id: those it has written and, once derived, the drafts of those handed to it. */
export function tasksOfUnit({ tasks: net, derived }: CascadeState, unit: number): TaskPlace[] {
  const handed = derived === null ? [] : tasksHandedTo(net, unit);
  return [...(net.byUnit.get(unit) ?? []), ...handed]
    .map((row) => ({ row, unit, id: taskId(net, { row, unit }) }))
    .sort((left, right) => compareIds(left.id, right.id));
}
