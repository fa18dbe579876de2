import { deepFreeze, type TaskRecord } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import { dueOfTask } from "./dueOfTask.ts";
import { inheritedFrom } from "./inheritedFrom.ts";
import { programOfTask } from "./programOfTask.ts";
import { sourceOfPlace } from "./sourceOfPlace.ts";
import { taskId } from "./taskId.ts";
import type { TaskNet, TaskPlace } from "./taskNet.ts";
import type { Task, TaskDetail } from "./views.ts";

const details: readonly TaskDetail[] = [
  "lead",
  "supports",
  "budget",
  "staffing",
  "start",
  "due",
  "output",
];

/** A task at a unit, written or drafted, with what it takes from the task it comes from. */
export function taskView(state: CascadeState, place: TaskPlace): Task {
  const { tasks: net, structure } = state;
  const { id: _, ...said } = saidOf(net, place);
  const source = sourceOfPlace(net, place);
  const days = dueOfTask(net, place);
  const due = days === null ? undefined : formatPlainDate(days);
  const indicators = inheritedFrom(net, place.row, "indicators");
  const all = { ...said, due };
  return deepFreeze({
    ...said,
    id: taskId(net, place),
    unit: structure.ids[place.unit] as string,
    program: programOfTask(state, place),
    name: inheritedFrom(net, place.row, "name") ?? "",
    state: isDraft(net, place) ? "draft" : "written",
    ...(source && { source: taskId(net, source) }),
    ...(due !== undefined && { due }),
    ...(indicators && { indicators }),
    missing: details.filter((detail) => all[detail] === undefined),
  });
}

/** Whether a task is handed to its unit and not written there. */
export function isDraft({ resolved }: TaskNet, { row, unit }: TaskPlace): boolean {
  return resolved[row]?.unit !== unit;
}

/** What the unit itself has said: of a draft nothing. */
function saidOf(net: TaskNet, place: TaskPlace): Partial<TaskRecord> {
  return isDraft(net, place) ? {} : (net.records[place.row] as TaskRecord);
}
