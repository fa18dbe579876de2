import { deepFreeze } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";
import type { Task } from "./views.ts";

/** The tasks of some programs, given by their positions in the document, by id. */
export function tasksOfPrograms(state: CascadeState, programRows: readonly number[]): Task[] {
  const { tasks = [], programs = [] } = state.document;
  state.cache.tasksByProgram ??= group(state);
  const found: Task[] = [];
  for (const programRow of programRows) {
    const program = programs[programRow];
    for (const row of state.cache.tasksByProgram.get(program?.id ?? "") ?? []) {
      const task = tasks[row];
      if (task && program) found.push(deepFreeze({ ...task, unit: program.unit }));
    }
  }
  return found.sort((left, right) => compareIds(left.id, right.id));
}

function group({ document }: CascadeState): Map<string, number[]> {
  const byProgram = new Map<string, number[]>();
  for (const [row, { program }] of (document.tasks ?? []).entries()) {
    const rows = byProgram.get(program);
    if (rows) rows.push(row);
    else byProgram.set(program, [row]);
  }
  return byProgram;
}
