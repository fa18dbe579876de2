import { compareIds } from "../../cascade/index.ts";
import type { Figure } from "../figure.ts";
import type { Grouping } from "./groupingBy.ts";
import type { TargetItem } from "./targetItems.ts";
import type { TaskItem } from "./taskItems.ts";

/** Some of a unit's targets and tasks. */
export interface Group {
  /** Null for what is of none. */
  readonly id: string | null;
  readonly figures: readonly Figure[];
  readonly tasks: readonly TaskItem[];
}

interface Gathered {
  readonly figures: Figure[];
  readonly tasks: TaskItem[];
}

/** Puts each target and task into every group it is of: by id, what is of none last. */
export function groupsOf(
  { ofTarget, ofTask, ids }: Grouping,
  targets: readonly TargetItem[],
  tasks: readonly TaskItem[],
): Group[] {
  const groups = new Map<string, Gathered>();
  const ofNone: Gathered = { figures: [], tasks: [] };
  const groupOf = (id: string): Gathered => {
    const group = groups.get(id) ?? { figures: [], tasks: [] };
    groups.set(id, group);
    return group;
  };
  const groupsIn = (found: readonly string[]): readonly Gathered[] =>
    found.length > 0 ? Array.from(new Set(found), groupOf) : [ofNone];
  for (const id of ids) groupOf(id);
  for (const item of targets) {
    for (const group of groupsIn(ofTarget(item))) group.figures.push(item.figure);
  }
  for (const item of tasks) for (const group of groupsIn(ofTask(item))) group.tasks.push(item);
  const told = Array.from(groups, ([id, group]) => ({ id, ...group }));
  told.sort((one, other) => compareIds(one.id, other.id));
  const rest = ofNone.figures.length > 0 || ofNone.tasks.length > 0;
  return rest ? [...told, { id: null, ...ofNone }] : told;
}
