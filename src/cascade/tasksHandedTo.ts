import { standsFor } from "./standsFor.ts";
import type { TaskNet } from "./taskNet.ts";

/**
 * The written tasks a unit is handed and has written none of its own for: those it has drafts of.
 *
 * @returns Positions in the document.
 */
export function tasksHandedTo(net: TaskNet, unit: number): readonly number[] {
  const written = net.byUnit.get(unit) ?? [];
  return tasksComingTo(net, unit).filter((row) => !written.some((own) => standsFor(net, own, row)));
}

/**
 * The written tasks that come down to a unit, whether it has written one of its own for them or not.
 *
 * A task comes to every unit below that takes part, step by step, until one stands in for it; from
 * there that one is handed on.
 *
 * @returns Positions in the document.
 */
export function tasksComingTo(net: TaskNet, unit: number): readonly number[] {
  const { structure, byUnit, resolved } = net;
  if (byUnit.size === 0) return [];
  const path: number[] = [];
  for (let above = unit; above >= 0; above = structure.parent[above] as number) path.push(above);
  const comesTo = (row: number, at: number): boolean =>
    resolved[row]?.handover?.takesPart(at) === true;
  let coming: number[] = [];
  for (const at of path.reverse()) {
    if (coming.some((row) => !comesTo(row, at))) coming = coming.filter((row) => comesTo(row, at));
    const written = at === unit ? undefined : byUnit.get(at);
    if (!written) continue;
    coming = coming.filter((row) => !written.some((own) => standsFor(net, own, row)));
    for (const row of written) if (resolved[row]?.handover) coming.push(row);
  }
  return coming;
}
