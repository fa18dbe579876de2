import {
  type CascadeDocument,
  type IssuePath,
  type TargetRecord,
  toSteps,
} from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { needsNaming } from "./bound.ts";
import type { Plan, ResolvedIndicator } from "./cascadeState.ts";
import { checkBenchmark } from "./checkBenchmark.ts";
import { checkBenchmarkRules } from "./checkBenchmarkRules.ts";
import { checkRanges } from "./checkRanges.ts";
import { checkRules } from "./checkRules.ts";
import { checkSideIds } from "./checkSideIds.ts";
import { checkTarget } from "./checkTarget.ts";
import { compareIds } from "./compareIds.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { placeRegistrations } from "./placeRegistrations.ts";
import { benchmarkId, planBenchmark } from "./planBenchmark.ts";
import { type PlanDraft, planDraft } from "./planDraft.ts";
import type { RuleNames } from "./ruleNames.ts";
import type { Structure } from "./structure.ts";
import { type TargetSide, targetSides } from "./targetSides.ts";
import { targetSpan } from "./targetSpan.ts";

/**
 * Gathers the written targets into plans, one for each indicator, grade, due date, side and
 * benchmark, and places what units registered beside them.
 *
 * Issues: `unknown-unit`, `unknown-indicator`, `unknown-program`, `unknown-benchmark`,
 * `invalid-value`, `too-many-decimals`, `too-large`, `duplicate-target`, `duplicate-registration`,
 * `duplicate-id`, `not-applicable`, `floor-above-cap`, and those of the targets' own rules.
 *
 * @param benchmarks The decimals of the figures from outside by id.
 * @returns Plans in an order that does not depend on the order of the targets; of plans that differ
 *   in nothing else floors come first, and those without a benchmark.
 */
export function resolvePlans(
  document: CascadeDocument,
  structure: Structure,
  indicators: ReadonlyMap<string, ResolvedIndicator>,
  names: RuleNames,
  benchmarks: ReadonlyMap<string, number>,
  issues: IssueCollector,
): Plan[] {
  const programs = new Map((document.programs ?? []).map((program) => [program.id, program]));
  const known = { benchmarks, indicators, named: names.indicators, unitNumber: names.unitNumber };
  const drafts = new Map<string, PlanDraft>();
  for (const [row, record] of (document.targets ?? []).entries()) {
    const path = ["targets", row];
    const unit = structure.indexOf(record.unit);
    const indicator = indicators.get(record.indicator);
    if (unit < 0) unknown("unit", record.unit, record.unit, path, issues);
    if (!indicator && !names.indicators.has(record.indicator)) {
      unknown("indicator", record.indicator, record.unit, path, issues);
    }
    const program = record.program === undefined ? undefined : programs.get(record.program);
    if (record.program !== undefined && program?.unit !== record.unit) {
      unknown("program", record.program, record.unit, path, issues);
    }
    if (unit < 0 || !indicator) continue;
    checkTarget(record, unit, indicator, program, document, path, issues);
    checkBenchmark(record, indicator, path, known, issues);
    checkRules(record.cascade, indicator, [...path, "cascade"], names, issues);
    const span = targetSpan(record, program, document.term);
    const due = span.planDue === null ? null : parsePlainDate(span.planDue);
    const { grade = "mandatory" } = record;
    const benchmark = planBenchmark(record.benchmark, record.indicator);
    for (const side of targetSides(record, indicator.record)) {
      const key = { indicator, grade, due, bound: side.bound, benchmark };
      place(
        record,
        row,
        side,
        unit,
        structure.parent[unit] as number,
        planDraft(drafts, key),
        issues,
      );
    }
  }
  placeRegistrations(document, structure, indicators, drafts, issues);
  checkSideIds(document, indicators, issues);
  const plans = [...drafts.values()].sort(inOrder);
  for (const plan of plans) checkBenchmarkRules(document, structure, plan, issues);
  checkRanges(document, plans, issues);
  return plans.map(({ totals: _, ...draft }, position) => ({ ...draft, position }));
}

function inOrder(left: PlanDraft, right: PlanDraft): number {
  return (
    compareIds(left.indicator.record.id, right.indicator.record.id) ||
    compareIds(left.grade, right.grade) ||
    (left.due ?? Number.NEGATIVE_INFINITY) - (right.due ?? Number.NEGATIVE_INFINITY) ||
    right.indicator.context.sign - left.indicator.context.sign ||
    compareIds(benchmarkId(left.benchmark), benchmarkId(right.benchmark))
  );
}

function place(
  record: TargetRecord,
  row: number,
  { bound, key, value }: TargetSide,
  unit: number,
  parent: number,
  { indicator, grade, written, totals }: PlanDraft,
  issues: IssueCollector,
): void {
  const earlier = written.get(unit);
  if (earlier !== undefined) {
    const named = needsNaming(indicator.record, bound);
    issues.add({
      code: "duplicate-target",
      path: ["targets", row],
      unit: record.unit,
      expected: `one ${named ? bound : "target"} of a grade for a unit, indicator and date`,
      received: value,
      message: `${record.unit} has two ${grade} ${named ? `${bound}s` : "targets"} for ${record.indicator} due on one day: targets.${earlier} and targets.${row}.`,
      fix: "Remove one of them, or give it another grade or date.",
    });
    return;
  }
  written.set(unit, row);
  const steps = toSteps(value, indicator.context.decimals.figure);
  const total = (totals.get(parent) ?? 0) + (typeof steps === "number" ? Math.abs(steps) : 0);
  totals.set(parent, total);
  if (total > Number.MAX_SAFE_INTEGER) {
    issues.add({
      code: "too-large",
      path: ["targets", row, key],
      unit: record.unit,
      expected: "targets of siblings that add up to less than 2^53 steps",
      received: value,
      message: `The targets for ${record.indicator} beside that of ${record.unit} add up to more than can be held exactly.`,
      fix: "Use a larger unit of measure, or fewer decimals.",
    });
  }
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
