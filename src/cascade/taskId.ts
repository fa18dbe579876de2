import { joinIds, splitIds } from "./itemIds.ts";
import type { TaskNet, TaskPlace } from "./taskNet.ts";

/**
 * The id of a task: its own where it is written, of a draft `task/unit`.
 *
 * A draft keeps its id when it is adopted, and those below keep theirs.
 */
export function taskId(net: TaskNet, { row, unit }: TaskPlace): string {
  const { records, resolved, structure } = net;
  const { id } = records[row] as { id: string };
  const at = resolved[row]?.unit as number;
  if (at === unit) return id;
  const [first = "", owner, ...rest] = splitIds(id);
  const adopted = rest.length === 0 && owner === structure.ids[at];
  return joinIds(adopted ? first : id, structure.ids[unit] as string);
}
