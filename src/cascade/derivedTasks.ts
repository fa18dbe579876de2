import type { CascadeState } from "./cascadeState.ts";
import { standsFor } from "./standsFor.ts";
import type { TaskNet, TaskPlace } from "./taskNet.ts";

/**
 * What comes from a task right away: written tasks that name it as their source and, once derived,
 * its drafts at the units right below. In no particular order.
 */
export function derivedTasks(state: CascadeState, { row, unit }: TaskPlace): TaskPlace[] {
  const found: TaskPlace[] = [];
  forEachDerivedTask(state, row, unit, (own, at) => found.push({ row: own, unit: at }));
  return found;
}

/** The same, given one by one as the position in the document and the unit of each. */
export function forEachDerivedTask(
  state: CascadeState,
  row: number,
  unit: number,
  visit: (row: number, unit: number) => void,
): void {
  const { tasks: net, derived } = state;
  const { structure, byUnit, resolved } = net;
  state.cache.tasksBySource ??= bySource(net);
  const written = state.cache.tasksBySource.get(row * structure.size + unit);
  if (written) for (const own of written) visit(own, resolved[own]?.unit as number);
  const handover = derived === null ? null : resolved[row]?.handover;
  if (!handover) return;
  const end = structure.firstChild[unit + 1] as number;
  for (let child = structure.firstChild[unit] as number; child < end; child++) {
    if (!handover.takesPart(child)) continue;
    if (byUnit.get(child)?.some((own) => standsFor(net, own, row))) continue;
    visit(row, child);
  }
}

/** Written tasks by the place of their source. */
function bySource({ structure, resolved }: TaskNet): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const [row, { source }] of resolved.entries()) {
    if (!source) continue;
    const key = source.row * structure.size + source.unit;
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}
