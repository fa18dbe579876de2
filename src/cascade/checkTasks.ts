import { checkReach, type ReachNames } from "./checkReach.ts";
import { cyclesIn } from "./cyclesIn.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { placeOfDraft } from "./placeOfTask.ts";
import { taskId } from "./taskId.ts";
import type { ResolvedTask, TaskNet } from "./taskNet.ts";
import { writeCycle } from "./writeCycle.ts";

/**
 * Checks that every task has a name or comes from one that has, that what it comes from is there,
 * that no task comes from itself, and that none has the id of a draft.
 *
 * Issues: `unknown-level`, `invalid-type`, `unknown-task`, `source-cycle`, `duplicate-id`.
 */
export function checkTasks(net: TaskNet, names: ReachNames, issues: IssueCollector): void {
  const { structure, records, resolved } = net;
  for (const [row, { id, name, source, cascade }] of records.entries()) {
    const unit = structure.ids[resolved[row]?.unit as number];
    if (cascade && !("rule" in cascade)) {
      checkReach(cascade, ["tasks", row, "cascade"], names, issues);
    }
    if (name === undefined && source === undefined) {
      issues.add({
        code: "invalid-type",
        path: ["tasks", row, "name"],
        unit,
        expected: "text, or a source to take the name from",
        received: name,
        message: `${id}: name is missing; it should be text.`,
        fix: "Give it a name, or name the task it comes from as its source.",
      });
    }
    if (source !== undefined && unit !== undefined && !resolved[row]?.source) {
      issues.add({
        code: "unknown-task",
        path: ["tasks", row, "source"],
        unit,
        expected: `the id of a task, or of a draft that ${unit} or a unit above it has`,
        received: source,
        message: `The task ${id} comes from ${source}, which is neither a task nor a draft handed to ${unit} or above.`,
        fix: "Correct the source, or hand that task on with cascade.",
      });
    }
    const draft = isAdopted(net, row) || !id.includes("/") ? null : placeOfDraft(net, id);
    if (!draft || resolved[draft.row]?.unit === draft.unit || taskId(net, draft) !== id) continue;
    issues.add({
      code: "duplicate-id",
      path: ["tasks", row, "id"],
      unit,
      expected: "an id no draft has",
      received: id,
      message: `The task ${id} has the id of the draft that ${structure.ids[draft.unit]} has of ${records[draft.row]?.id}.`,
      fix: `Name ${records[draft.row]?.id} as its source, or give it another id.`,
    });
  }
  const next = Int32Array.from(resolved, ({ source }) => source?.row ?? -1);
  for (const cycle of cyclesIn(next)) {
    const first = cycle[0] as number;
    const chain = writeCycle(
      cycle.map((row) => records[row]?.id ?? ""),
      "tasks",
    );
    issues.add({
      code: "source-cycle",
      path: ["tasks", first, "source"],
      unit: structure.ids[resolved[first]?.unit as number],
      expected: "a source that does not lead back to the task",
      received: chain,
      message: `These tasks come from one another in a circle: ${chain}.`,
      fix: "Take one of their sources out.",
    });
  }
}

/** Whether a task has the id of the very draft whose place it takes. */
function isAdopted(net: TaskNet, row: number): boolean {
  const { unit, source, standsIn } = net.resolved[row] as ResolvedTask;
  return standsIn && taskId(net, { row: source?.row ?? row, unit }) === net.records[row]?.id;
}
