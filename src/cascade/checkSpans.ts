import type { CascadeDocument, IssuePath } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";

/**
 * Checks that nothing ends before it starts: the term, units, bodies, who holds them and
 * what they oversee, programs, tasks.
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
  for (const [row, body] of bodies.entries()) {
    const { id, unit: home, oversees = [], holders = [] } = body;
    check(body.from, body.to, ["bodies", row, "to"], `The body ${id}`, home, issues);
    for (const [place, { person, from, to }] of holders.entries()) {
      const path = ["bodies", row, "holders", place, "to"];
      check(from, to, path, `What ${person} has of ${id}`, home, issues);
    }
    for (const [place, one] of oversees.entries()) {
      const path = ["bodies", row, "oversees", place, "to"];
      const [unit, what] = "unit" in one ? [one.unit, `at ${one.unit}`] : [home, `of ${one.field}`];
      check(one.from, one.to, path, `What ${id} oversees ${what}`, unit, issues);
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
