import * as z from "zod";
import { type CascadeState, compareIds, type IssueCollector, taskId } from "../cascade/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { agreeing } from "./agreeing.ts";
import { instantOf } from "./instantOf.ts";
import { placeKey } from "./placeKey.ts";
import { readRecords } from "./readRecords.ts";
import { taskOfUnit } from "./taskOfUnit.ts";
import type { ReadUpdate, TaskUpdate, TaskUpdates } from "./taskUpdate.ts";

const text = z.string().min(1);

const updateSchema: z.ZodType<TaskUpdate> = z.strictObject({
  task: text,
  unit: text.optional(),
  on: z.iso.date(),
  progress: z.number().min(0).max(1).nullable(),
  spent: z.number().nonnegative().nullish(),
  evidence: text.optional(),
  reportedAt: text.optional(),
});

const fixes = { progress: "Write it as a fraction: 0.4 for 40 %." };

/**
 * Reads updates of tasks, keeping only those without an issue, by the key of their task.
 *
 * Issues: `unknown-task`, `unknown-unit`, `invalid-type`, `invalid-value`, `unknown-key`,
 * `contradictory-rows`, `future-report`.
 *
 * @param earlier Updates these are added to.
 * @param now The last instant they may have been reported at, in milliseconds since 1970.
 */
export function readUpdates(
  state: CascadeState,
  rows: Iterable<TaskUpdate> | undefined,
  issues: IssueCollector,
  earlier: ReadonlyMap<number, TaskUpdates> = new Map(),
  now = Number.POSITIVE_INFINITY,
): Map<number, TaskUpdates> {
  const byTask = new Map<number, { id: string; updates: ReadUpdate[] }>();
  for (const [key, { id, updates }] of earlier) {
    byTask.set(key, { id, updates: updates.map((update) => ({ ...update, row: -1 })) });
  }
  for (const { row, record } of readRecords(updateSchema, rows, "updates", issues, fixes)) {
    const update = readUpdate(state, record, row, issues, now);
    if (!update) continue;
    const key = placeKey(state, update.place);
    const known = byTask.get(key);
    if (known) known.updates.push(update);
    else byTask.set(key, { id: taskId(state.tasks, update.place), updates: [update] });
  }
  const inOrder = [...byTask].sort(([, left], [, right]) => compareIds(left.id, right.id));
  return new Map(
    inOrder.map(([key, { id, updates }]) => [
      key,
      {
        id,
        updates: agreeing(updates.sort(compareUpdates), sayingOf, (told) =>
          contradiction(id, told, issues),
        ),
      },
    ]),
  );
}

function readUpdate(
  state: CascadeState,
  record: TaskUpdate,
  row: number,
  issues: IssueCollector,
  now: number,
): ReadUpdate | null {
  const path = ["updates", row];
  const unit = record.unit === undefined ? undefined : state.structure.indexOf(record.unit);
  if (unit !== undefined && unit < 0) {
    issues.add({
      code: "unknown-unit",
      path: [...path, "unit"],
      unit: record.unit,
      expected: "the id of a unit",
      received: record.unit,
      message: `updates.${row} speaks for ${record.unit}, which is not a unit of the cascade.`,
    });
    return null;
  }
  const found = taskOfUnit(state, record.task, unit);
  if (!found.place) {
    unknownTask(record, found.meant, row, issues);
    return null;
  }
  const on = parsePlainDate(record.on) as number;
  const reportedAt = instantOf(record, on, path, issues, now);
  if (reportedAt === null) return null;
  return {
    row,
    place: found.place,
    on,
    reportedAt,
    undated: record.reportedAt === undefined,
    // Minus zero is zero.
    progress: record.progress === null ? null : record.progress + 0,
    spent: record.spent ?? null,
    evidence: record.evidence ?? null,
  };
}

function unknownTask(
  { task, unit }: TaskUpdate,
  meant: readonly string[],
  row: number,
  issues: IssueCollector,
): void {
  const several = meant.length > 0;
  issues.add({
    code: "unknown-task",
    path: ["updates", row, "task"],
    unit,
    expected: several ? `one of ${meant.join(", ")}` : "the id of a task, drafts included",
    received: task,
    message: several
      ? `updates.${row} speaks of ${task} at ${unit}, which has made ${meant.length} tasks of it.`
      : `updates.${row} speaks of the task ${task}, which ${unit === undefined ? "nobody has" : `${unit} does not have`}.`,
    fix: several
      ? "Name the one that is meant."
      : "Take the id from cascade.tasks(unit) of a derived cascade.",
  });
}

/** By day, then time of report, then what is said. */
function compareUpdates(left: ReadUpdate, right: ReadUpdate): number {
  return (
    left.on - right.on ||
    left.reportedAt - right.reportedAt ||
    (left.progress ?? -1) - (right.progress ?? -1) ||
    (left.spent ?? -1) - (right.spent ?? -1) ||
    compareIds(left.evidence ?? "", right.evidence ?? "")
  );
}

function contradiction(id: string, told: readonly ReadUpdate[], issues: IssueCollector): void {
  issues.add({
    code: "contradictory-rows",
    path: ["updates", told.reduce((last, { row }) => Math.max(last, row), 0)],
    expected: "one update of a task for a day and time of report",
    received: [...new Set(told.map(sayingOf))].join(" and "),
    message: `The task ${id} is reported on twice at one time, differently.`,
    fix: "Give the correction a later reportedAt.",
  });
}

function sayingOf({ progress, spent, evidence }: ReadUpdate): string {
  const said = [progress ?? "withdrawn", spent === null ? [] : `spent ${spent}`, evidence ?? []];
  return said.flat().join(", ");
}
