import type { TaskRecord } from "../document/index.ts";
import { inheritedFrom } from "./inheritedFrom.ts";
import type { TaskNet } from "./taskNet.ts";

/**
 * The tasks of programs that are there, without what has gone. A task whose source has gone keeps
 * the name it had from it.
 */
export function tasksAt(
  net: TaskNet,
  known: Readonly<Record<"units" | "bodies" | "programs", ReadonlySet<string>>>,
): TaskRecord[] {
  const { units, bodies, programs } = known;
  const { records, resolved, structure } = net;
  const there = (unit: number | undefined): boolean => units.has(structure.ids[unit ?? -1] ?? "");
  return [...records.entries()]
    .filter(([, { program }]) => programs.has(program))
    .map(([row, { lead, coLeads, supports, source, ...task }]) => {
      const from = resolved[row]?.source;
      const stays = from && there(from.unit) && there(resolved[from.row]?.unit);
      const name = stays ? task.name : inheritedFrom(net, row, "name");
      return {
        ...task,
        ...(name !== undefined && { name }),
        ...(stays && source !== undefined && { source }),
        ...(lead !== undefined && bodies.has(lead) && { lead }),
        ...(coLeads && { coLeads: coLeads.filter((body) => bodies.has(body)) }),
        ...(supports && { supports: supports.filter((body) => bodies.has(body)) }),
      };
    });
}
