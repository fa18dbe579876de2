import type { AmendmentRecord, CascadeDocument } from "../../document/index.ts";
import type { IssueCollector } from "../issueCollector.ts";
import { applyPatches } from "./applyPatches.ts";
import { differencesBetween } from "./differencesBetween.ts";

/**
 * Checks that amendments are in the order they were decided in, and that each leads from a plan there
 * was to the one that came of it, back from the document to the first.
 *
 * Issues: `invalid-value` for a day, `broken-history`.
 */
export function checkHistory(document: CascadeDocument, issues: IssueCollector): void {
  const { amendments = [], ...plan } = document;
  let last: string | null = null;
  for (const [step, record] of amendments.entries()) {
    if ("adopted" in record) continue;
    if (last !== null && record.on < last) {
      issues.add({
        code: "invalid-value",
        path: ["amendments", step, "on"],
        expected: `a day on or after ${last}`,
        received: record.on,
        message: `The amendment of ${record.on} comes after that of ${last}.`,
        fix: "Put amendments in the order they were decided in.",
      });
    } else last = record.on;
  }
  let now: CascadeDocument = plan;
  for (const [step, record] of [...amendments.entries()].reverse()) {
    const earlier = applyPatches(now, record.inverse);
    const again = earlier && applyPatches(earlier, record.patches);
    if (!earlier || !again || differencesBetween(again, now).length > 0) {
      misfit(step, record, issues);
      return;
    }
    now = earlier;
  }
}

function misfit(step: number, record: AmendmentRecord, issues: IssueCollector): void {
  const what = "adopted" in record ? "adoption" : "amendment";
  issues.add({
    code: "broken-history",
    path: ["amendments", step],
    expected: `the plan as this ${what} left it`,
    received: "another",
    message: `The ${what} of ${record.on} does not lead to the plan as it stands: what it changed has been changed otherwise since.`,
    fix: "Change an amended plan with amend; or leave amendments out, and begin a history anew.",
  });
}
