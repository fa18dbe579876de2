import {
  type CascadeState,
  findTask,
  pathDown,
  type TaskPlace,
  taskId,
  tasksOfUnit,
} from "../cascade/index.ts";

/**
 * The task a row speaks of: the one of its id or, where a unit is named beside it, what that unit
 * has of it.
 *
 * @param unit The number of a unit, or undefined where none is named.
 * @returns The place, or the ids of those that could be meant: none, or several.
 */
export function taskOfUnit(
  state: CascadeState,
  task: string,
  unit: number | undefined,
): { readonly place: TaskPlace } | { readonly place: null; readonly meant: readonly string[] } {
  const named = findTask(state, task);
  if (!named) return { place: null, meant: [] };
  if (unit === undefined || unit === named.unit) return { place: named };
  const below = pathDown(state.structure, named.unit, unit) !== null;
  const meant = tasksOfUnit(state, unit).filter(
    (place) => below && comesFrom(state, place.row, named.row),
  );
  const [only, ...others] = meant;
  if (only && others.length === 0) return { place: only };
  return { place: null, meant: meant.map((place) => taskId(state.tasks, place)) };
}

/** Whether a written task is another, or comes from it over any number of steps. */
export function comesFrom(
  { tasks: { resolved } }: CascadeState,
  row: number,
  from: number,
): boolean {
  let at: number | undefined = row;
  while (at !== undefined && at !== from) at = resolved[at]?.source?.row;
  return at === from;
}
