import type { CascadeDocument, IssuePath } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";

/**
 * Checks that nothing ends before it starts: the term, units, what bodies oversee, programs, tasks.
 *
 * Issues: `invalid-value`. Targets, whose dates come from several places, are looked at elsewhere.
 */
export function checkSpans(
  { term, units, bodies = [], programs = [], tasks = [] }: CascadeDocument,
  issues: IssueCollector,
): void {
  if (term) check(term.start, term.end, ["term", "end"], "The term", undefined, issues);
  for (let row = 0; row < units.length; row++) {
    const { id, from, to } = units[row] as (typeof units)[number];
    if (to !== undefined) check(from, to, ["units", row, "to"], id, id, issues);
  }
  for (const [row, { id, oversees = [] }] of bodies.entries()) {
    for (const [place, { unit, from, to }] of oversees.entries()) {
      const path = ["bodies", row, "oversees", place, "to"];
      check(from, to, path, `What ${id} oversees at ${unit}`, unit, issues);
    }
  }
  for (const [row, { id, unit, start, end }] of programs.entries()) {
    check(start, end, ["programs", row, "end"], `The program ${id}`, unit, issues);
  }
  for (const [row, { id, start, due }] of tasks.entries()) {
    check(start, due, ["tasks", row, "due"], `The task ${id}`, undefined, issues);
  }
}

function check(
  start: string | undefined,
  end: string | undefined,
  path: IssuePath,
  name: string,
  unit: string | undefined,
  issues: IssueCollector,
): void {
  if (start === undefined || end === undefined || start <= end) return;
  issues.add({
    code: "invalid-value",
    path,
    unit,
    expected: `a day on or after ${start}`,
    received: end,
    message: `${name} ends on ${end}, before it starts on ${start}.`,
    fix: "Correct one of the two days.",
  });
}
