import {
  type CascadeDocument,
  type Decision,
  decisionSchema,
  describe,
  type Issue,
  shapeIssues,
} from "../../document/index.ts";

/**
 * Reads when, by whom and why a plan is amended, or says what is wrong with it.
 *
 * @returns A fresh decision; null, with issues, where it is none or comes before the last one.
 */
export function readDecision(
  decision: Decision,
  { amendments = [] }: CascadeDocument,
  issues: Issue[],
): Decision | null {
  const read = decisionSchema.safeParse(decision);
  if (!read.success) {
    const path = ["amendment"];
    for (const issue of shapeIssues(read.error, { amendment: decision }, path)) issues.push(issue);
    return null;
  }
  const last = amendments.findLast((record) => !("adopted" in record));
  const { on } = read.data;
  if (last === undefined || last.on <= on) return read.data;
  issues.push({
    code: "invalid-value",
    severity: "error",
    path: ["amendment", "on"],
    expected: `a day on or after ${last.on}`,
    received: describe(on),
    message: `The plan was last amended on ${last.on}; an amendment of ${on} cannot come after that.`,
    fix: "Take the later ones back with undo, and amend in the order of the decisions.",
  });
  return null;
}
