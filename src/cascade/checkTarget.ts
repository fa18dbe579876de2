import type { CascadeDocument, IssuePath, ProgramRecord, TargetRecord } from "../document/index.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";
import { checkExact } from "./checkExact.ts";
import { checkTargetTime } from "./checkTargetTime.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { notApplicable } from "./notApplicable.ts";
import { sideTrouble } from "./sideTrouble.ts";
import { targetSides } from "./targetSides.ts";
import { withBound } from "./withBound.ts";

/**
 * Checks one written target by itself: its numbers, its time, and whether the indicator applies to
 * its unit and can have such a target.
 *
 * Issues: `invalid-value`, `too-many-decimals`, `too-large`, `not-applicable`.
 */
export function checkTarget(
  record: TargetRecord,
  unit: number,
  indicator: ResolvedIndicator,
  program: ProgramRecord | undefined,
  document: Pick<CascadeDocument, "term" | "calendar">,
  path: IssuePath,
  issues: IssueCollector,
): void {
  const { decimals } = indicator.context;
  for (const key of ["value", "floor", "cap", "plus", "baseline"] as const) {
    const value = record[key];
    if (value === undefined) continue;
    const place = {
      path: [...path, key],
      unit: record.unit,
      name: `The ${key} of ${record.indicator} at ${record.unit}`,
      indicator: record.indicator,
    };
    checkExact(value, decimals.figure, place, issues);
  }
  checkSides(record, indicator, path, issues);
  if (indicator.applies?.[unit] === 0) {
    const given = `A target for ${record.indicator} is set for`;
    issues.add(notApplicable(indicator, record.unit, [...path, "unit"], given));
  }
  checkTargetTime(record, indicator, program, document, path, issues);
}

/** Whether the measure takes such a number on each side; a value that speaks of both is refused once. */
function checkSides(
  record: TargetRecord,
  indicator: ResolvedIndicator,
  path: IssuePath,
  issues: IssueCollector,
): void {
  // What a benchmark and a distance come to is not known yet; checkBenchmark sees to these.
  if (record.benchmark !== undefined) return;
  for (const { bound, key, value } of targetSides(record, indicator.record)) {
    const place = [...path, key];
    const trouble = sideTrouble(indicator, bound, value, record.unit, place);
    if (trouble) issues.add(trouble);
    const { context } = withBound(indicator, bound);
    const expected = indicator.measure.checkTarget?.(context, value) ?? null;
    if (trouble || expected === null) continue;
    issues.add({
      code: "invalid-value",
      path: place,
      unit: record.unit,
      expected,
      received: value,
      message: `A target for ${record.indicator} must be ${expected}.`,
    });
    if (key === "value") return;
  }
}
