import { parsePlainDate } from "../time/index.ts";
import { depthOf } from "./depthOf.ts";
import type { ResolvedTask, TaskNet, TaskPlace } from "./taskNet.ts";

/** No date is written before the year 1. */
const firstDay = parsePlainDate("0001-01-01") as number;

/**
 * The day a task is due, in days since 1970-01-01: its own, else that of the task it comes from, the
 * lead days of each step down earlier; null where none says, or it would be before all dates.
 */
export function dueOfTask(
  { structure, records, resolved }: TaskNet,
  { row, unit }: TaskPlace,
): number | null {
  let [at, current, lead] = [unit, row, 0];
  for (;;) {
    const { unit: writtenAt, handover, standsIn, source } = resolved[current] as ResolvedTask;
    if (at !== writtenAt && handover) {
      lead += handover.leadDays * (depthOf(structure, at) - depthOf(structure, writtenAt));
    }
    const { due } = records[current] as { due?: string | undefined };
    if (due !== undefined) {
      const day = (parsePlainDate(due) as number) - lead;
      return day < firstDay ? null : day;
    }
    if (!standsIn || !source) return null;
    [at, current] = [writtenAt, source.row];
  }
}
