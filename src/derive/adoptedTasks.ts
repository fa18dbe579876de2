import { type Cascade, IssueCollector, type Program, refer, stateOf } from "../cascade/index.ts";
import {
  type Issue,
  shapeIssues,
  type TaskDetails,
  type TaskRecord,
  taskDetailsSchema,
} from "../document/index.ts";

/**
 * The drafted tasks of programs as they are written down: references to what they come from, with
 * what their units say of them at that moment.
 *
 * @param programs The programs that are adopted.
 * @param said By the id of a drafted task.
 * @returns The records, and what is wrong with what is said: `unknown-task` where it is said of no
 *   draft of these programs, `unknown-body`, `unknown-indicator`, and issues of shape.
 */
export function adoptedTasks(
  cascade: Cascade,
  programs: readonly Program[],
  said: Readonly<Record<string, TaskDetails>>,
): { records: TaskRecord[]; issues: readonly Issue[] } {
  const { bodies = [], indicators = [] } = stateOf(cascade).document;
  const known = {
    body: new Set(bodies.map(({ id }) => id)),
    indicator: new Set(indicators.map(({ id }) => id)),
  };
  const issues = new IssueCollector();
  const records: TaskRecord[] = [];
  const drafts = new Set<string>();
  for (const program of programs) {
    for (const { id, unit, source, state, program: within } of cascade.tasks(program.unit)) {
      if (within !== program.id || state !== "draft" || source === undefined) continue;
      drafts.add(id);
      const details = Object.hasOwn(said, id) ? said[id] : {};
      const read = taskDetailsSchema.safeParse(details);
      if (!read.success) {
        for (const issue of shapeIssues(read.error, { tasks: said }, ["tasks", id])) {
          issues.issues.push({ ...issue, unit });
        }
        continue;
      }
      const { lead, supports = [], indicators: counted = [] } = read.data;
      const path = ["tasks", id];
      refer("body", lead, known.body, [...path, "lead"], unit, issues);
      for (const [place, body] of supports.entries()) {
        refer("body", body, known.body, [...path, "supports", place], unit, issues);
      }
      for (const [place, indicator] of counted.entries()) {
        refer(
          "indicator",
          indicator,
          known.indicator,
          [...path, "indicators", place],
          unit,
          issues,
        );
      }
      records.push({ id, program: program.id, source, ...read.data });
    }
  }
  for (const id of Object.keys(said)) {
    if (drafts.has(id)) continue;
    issues.add({
      code: "unknown-task",
      path: ["tasks", id],
      expected: "the id of a drafted task of the programs being adopted",
      received: id,
      message: `Something is said of the task ${id}, which is no draft of the programs being adopted.`,
      fix: "Take the id from cascade.tasks(unit); a written task is changed in the document.",
    });
  }
  return { records, issues: issues.issues };
}
