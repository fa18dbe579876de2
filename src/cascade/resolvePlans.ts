import {
  type CascadeDocument,
  type IssuePath,
  type TargetRecord,
  toSteps,
} from "../document/index.ts";
import { parsePlainDate, phasingMisfit } from "../time/index.ts";
import type { Plan, ResolvedIndicator } from "./cascadeState.ts";
import { checkExact } from "./checkExact.ts";
import type { RuleNames } from "./checkRule.ts";
import { checkRules } from "./checkRules.ts";
import { compareIds } from "./compareIds.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { placeRegistrations } from "./placeRegistrations.ts";
import { type PlanDraft, planDraft } from "./planDraft.ts";
import type { Structure } from "./structure.ts";
import { type TargetSpan, targetSpan } from "./targetSpan.ts";

/**
 * Gathers the written targets into plans, one for each indicator, grade and due date, and places
 * what units registered beside them.
 *
 * Issues: `unknown-unit`, `unknown-indicator`, `unknown-program`, `invalid-value`,
 * `too-many-decimals`, `too-large`, `duplicate-target`, `duplicate-registration`, and those of the
 * targets' own rules.
 *
 * @returns Plans in an order that does not depend on the order of the targets.
 */
export function resolvePlans(
  document: CascadeDocument,
  structure: Structure,
  indicators: ReadonlyMap<string, ResolvedIndicator>,
  names: RuleNames,
  issues: IssueCollector,
): Plan[] {
  const programs = new Map((document.programs ?? []).map((program) => [program.id, program]));
  const drafts = new Map<string, PlanDraft>();
  for (const [row, record] of (document.targets ?? []).entries()) {
    const path = ["targets", row];
    const unit = structure.indexOf(record.unit);
    const indicator = indicators.get(record.indicator);
    if (unit < 0) unknown("unit", record.unit, record.unit, path, issues);
    if (!indicator && !(document.indicators ?? []).some(({ id }) => id === record.indicator)) {
      unknown("indicator", record.indicator, record.unit, path, issues);
    }
    const program = record.program === undefined ? undefined : programs.get(record.program);
    if (record.program !== undefined && program?.unit !== record.unit) {
      unknown("program", record.program, record.unit, path, issues);
    }
    if (unit < 0 || !indicator) continue;
    checkNumbers(record, indicator, path, issues);
    checkRules(record.cascade, indicator, [...path, "cascade"], names, issues);
    const span = targetSpan(record, program, document.term);
    checkTime(record, indicator, span, path, issues);
    const due = span.planDue === null ? null : parsePlainDate(span.planDue);
    place(record, row, unit, structure.parent[unit] as number, indicator, due, drafts, issues);
  }
  placeRegistrations(document, structure, indicators, drafts, issues);
  return [...drafts.values()]
    .sort(byIndicatorGradeAndDate)
    .map(({ totals: _, ...draft }, position) => ({ ...draft, position }));
}

function byIndicatorGradeAndDate(left: PlanDraft, right: PlanDraft): number {
  return (
    compareIds(left.indicator.record.id, right.indicator.record.id) ||
    compareIds(left.grade, right.grade) ||
    (left.due ?? Number.NEGATIVE_INFINITY) - (right.due ?? Number.NEGATIVE_INFINITY)
  );
}

function place(
  record: TargetRecord,
  row: number,
  unit: number,
  parent: number,
  indicator: ResolvedIndicator,
  due: number | null,
  drafts: Map<string, PlanDraft>,
  issues: IssueCollector,
): void {
  const grade = record.grade ?? "mandatory";
  const draft = planDraft(drafts, indicator, grade, due);
  const earlier = draft.written.get(unit);
  if (earlier !== undefined) {
    issues.add({
      code: "duplicate-target",
      path: ["targets", row],
      unit: record.unit,
      expected: "one target of a grade for a unit, indicator and date",
      received: record.value,
      message: `${record.unit} has two ${grade} targets for ${record.indicator} due on one day: targets.${earlier} and targets.${row}.`,
      fix: "Remove one of them, or give it another grade or date.",
    });
    return;
  }
  draft.written.set(unit, row);
  const steps = toSteps(record.value, indicator.context.decimals.figure);
  const total = (draft.totals.get(parent) ?? 0) + (typeof steps === "number" ? Math.abs(steps) : 0);
  draft.totals.set(parent, total);
  if (total > Number.MAX_SAFE_INTEGER) {
    issues.add({
      code: "too-large",
      path: ["targets", row, "value"],
      unit: record.unit,
      expected: "targets of siblings that add up to less than 2^53 steps",
      received: record.value,
      message: `The targets for ${record.indicator} beside that of ${record.unit} add up to more than can be held exactly.`,
      fix: "Use a larger unit of measure, or fewer decimals.",
    });
  }
}

function checkNumbers(
  record: TargetRecord,
  { measure, context }: ResolvedIndicator,
  path: IssuePath,
  issues: IssueCollector,
): void {
  for (const key of ["value", "baseline"] as const) {
    const value = record[key];
    if (value === undefined) continue;
    const place = {
      path: [...path, key],
      unit: record.unit,
      name: `The ${key} of ${record.indicator} at ${record.unit}`,
      indicator: record.indicator,
    };
    checkExact(value, context.decimals.figure, place, issues);
  }
  const expected = measure.checkTarget?.(context, record.value) ?? null;
  if (expected === null) return;
  issues.add({
    code: "invalid-value",
    path: [...path, "value"],
    unit: record.unit,
    expected,
    received: record.value,
    message: `A target for ${record.indicator} must be ${expected}.`,
  });
}

function checkTime(
  record: TargetRecord,
  indicator: ResolvedIndicator,
  { start, due, planDue }: TargetSpan,
  path: IssuePath,
  issues: IssueCollector,
): void {
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
  const misfit = phasingMisfit(phasing, known ? { start: first, end: last } : null);
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

function unknown(
  kind: "unit" | "indicator" | "program",
  id: string,
  unit: string,
  path: IssuePath,
  issues: IssueCollector,
): void {
  issues.add({
    code: `unknown-${kind}`,
    path: [...path, kind],
    unit,
    expected:
      kind === "program"
        ? `the id of a program of ${unit}`
        : `the id of ${kind === "unit" ? "a unit" : "an indicator"}`,
    received: id,
    message: `A target names the ${kind} ${id}, which ${kind === "program" ? `is not a program of ${unit}` : "is not in the cascade"}.`,
  });
}
