import { splitIds } from "./itemIds.ts";
import { pathDown } from "./pathDown.ts";
import { standsFor } from "./standsFor.ts";
import { taskId } from "./taskId.ts";
import type { TaskNet, TaskPlace } from "./taskNet.ts";
import { tasksHandedTo } from "./tasksHandedTo.ts";

/**
 * The place of a task's id, written or drafted, or null where there is none.
 *
 * The id of a draft names a task and a unit. Once the unit has written a task of its own for it,
 * the id leads there: of several to the one whose id comes first.
 */
export function placeOfTask(net: TaskNet, id: string): TaskPlace | null {
  const row = net.rows.get(id);
  if (row !== undefined) return { row, unit: net.resolved[row]?.unit ?? -1 };
  return placeOfDraft(net, id);
}

/** The same for the id of a draft alone. */
export function placeOfDraft(net: TaskNet, id: string): TaskPlace | null {
  const [first = "", owner = "", ...rest] = splitIds(id);
  const unit = net.structure.indexOf(owner);
  if (unit < 0 || rest.length > 0) return null;
  const draft = tasksHandedTo(net, unit).find(
    (handed) => taskId(net, { row: handed, unit }) === id,
  );
  if (draft !== undefined) return { row: draft, unit };
  const row = net.rows.get(first);
  return row === undefined || net.resolved[row]?.unit === unit ? null : placeAt(net, row, unit);
}

/** What a written task has become at its unit or one below; null where it does not come there. */
export function placeAt(net: TaskNet, row: number, unit: number): TaskPlace | null {
  const { structure, byUnit, resolved } = net;
  const from = resolved[row]?.unit ?? -1;
  const path = from < 0 ? null : pathDown(structure, from, unit);
  if (path === null) return null;
  let current = row;
  for (const at of path) {
    if (!resolved[current]?.handover?.takesPart(at)) return null;
    current = byUnit.get(at)?.find((own) => standsFor(net, own, current)) ?? current;
  }
  return { row: current, unit };
}
