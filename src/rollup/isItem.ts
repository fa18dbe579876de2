import { type CascadeState, findProgram, findTarget, findTask } from "../cascade/index.ts";

/** Whether something can stand in the way of it: an indicator, target, task, program or set. */
export function isItem(state: CascadeState, id: string): boolean {
  const { document, indicatorPositions } = state;
  return (
    indicatorPositions.has(id) ||
    (document.sets ?? []).some((set) => set.id === id) ||
    findTask(state, id) !== null ||
    findProgram(state, id) !== null ||
    findTarget(state, id) !== null
  );
}
