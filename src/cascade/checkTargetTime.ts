import type { CascadeDocument, IssuePath, ProgramRecord, TargetRecord } from "../document/index.ts";
import { parsePlainDate, periodsTouched } from "../time/index.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { targetSpan } from "./targetSpan.ts";

/**
 * Checks that a target ends after it starts, and that its phasing has a share for every period.
 *
 * Issues: `invalid-value`.
 */
export function checkTargetTime(
  record: TargetRecord,
  indicator: ResolvedIndicator,
  program: ProgramRecord | undefined,
  term: CascadeDocument["term"],
  path: IssuePath,
  issues: IssueCollector,
): void {
  const { start, due } = targetSpan(record, program, term);
  const phasing = record.phasing ?? indicator.record.phasing ?? "linear";
  if (start !== null && due !== null && start > due) {
    issues.add({
      code: "invalid-value",
      path: [...path, "due"],
      unit: record.unit,
      expected: `a day on or after the start, ${start}`,
      received: due,
      message: `The target for ${record.indicator} at ${record.unit} is due on ${due}, before it starts on ${start}.`,
    });
    return;
  }
  if (phasing === "linear") return;
  const [first, last] = [start, due].map((date) => (date === null ? null : parsePlainDate(date)));
  const expected =
    first === null || first === undefined || last === null || last === undefined
      ? null
      : periodsTouched({ start: first, end: last }, phasing.every);
  const total = phasing.shares.reduce((sum, share) => sum + share, 0);
  const usable = total > 0 && Number.isFinite(total);
  if (expected === phasing.shares.length && usable) return;
  issues.add({
    code: "invalid-value",
    path: [...path, "phasing"],
    unit: record.unit,
    expected:
      expected === null
        ? "a start and a due date to phase between"
        : `${expected} shares by ${phasing.every}, not all 0`,
    received: phasing.shares.length,
    message: `The phasing of ${record.indicator} at ${record.unit} does not fit its time.`,
    fix: "Give one share for every period from the start to the due date.",
  });
}
