import { programOfTask, type TaskPlace, taskId, tasksOfUnit } from "../../cascade/index.ts";
import { type TaskSight, type TaskStanding, taskStanding } from "../taskFigure.ts";

/** A task of a unit, with how far it is. */
export interface TaskItem {
  readonly id: string;
  readonly place: TaskPlace;
  /** The id of the program it is in, drafts included. */
  readonly program: string;
  readonly standing: TaskStanding;
}

/** The tasks of a unit by id, drafts included. */
export function taskItems(sight: TaskSight, unit: number): readonly TaskItem[] {
  return tasksOfUnit(sight.state, unit).map((place) => ({
    place,
    id: taskId(sight.state.tasks, place),
    program: programOfTask(sight.state, place),
    standing: taskStanding(sight, place),
  }));
}
