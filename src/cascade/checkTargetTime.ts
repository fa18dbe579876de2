import type { CascadeDocument, IssuePath, ProgramRecord, TargetRecord } from "../document/index.ts";
import { calendarOf, parsePlainDate, phasingMisfit, reportingSpan } from "../time/index.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { targetSpan } from "./targetSpan.ts";

/**
 * Checks that a target ends after it starts and no later than the plan it is part of, and that its
 * phasing has a share for every period.
 *
 * Issues: `invalid-value`.
 */
export function checkTargetTime(
  record: TargetRecord,
  indicator: ResolvedIndicator,
  program: ProgramRecord | undefined,
  { term, calendar: reporting }: Pick<CascadeDocument, "term" | "calendar">,
  path: IssuePath,
  issues: IssueCollector,
): void {
  const { start, due, planDue } = targetSpan(record, program, term);
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
  if (planDue !== null && due !== null && planDue < due) {
    issues.add({
      code: "invalid-value",
      path: [...path, "planDue"],
      unit: record.unit,
      expected: `a day on or after its own, ${due}`,
      received: planDue,
      message: `The target for ${record.indicator} at ${record.unit} is due on ${due}, after the plan it is part of, which is due on ${planDue}.`,
      fix: "State its own due, or the plan's that it is part of.",
    });
  }
  const [first, last] = [start, due].map((date) => date && parsePlainDate(date));
  const known = typeof first === "number" && typeof last === "number";
  const calendar = calendarOf(reporting);
  const span = known ? reportingSpan({ start: first, end: last }, calendar) : null;
  const misfit = phasingMisfit(phasing, span, calendar);
  if (misfit === null) return;
  issues.add({
    code: "invalid-value",
    path: [...path, "phasing", ...misfit.path],
    unit: record.unit,
    expected: misfit.expected,
    received: misfit.received,
    message: `The phasing of ${record.indicator} at ${record.unit} does not fit its time.`,
    fix:
      misfit.path.length === 0
        ? "Give one share for every period from the start to the due date."
        : "Give one share for every shorter period that a longer one has.",
  });
}
