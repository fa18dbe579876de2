import {
  type CascadeDocument,
  type IssuePath,
  type RegistrationRecord,
  toSteps,
} from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { ownBound } from "./bound.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";
import { checkExact } from "./checkExact.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { notApplicable } from "./notApplicable.ts";
import { type PlanDraft, planDraft } from "./planDraft.ts";
import type { Structure } from "./structure.ts";

/**
 * Places what units registered into the plans of its indicator, grade and due date, on the
 * indicator's own side; where nobody has a target under such a plan, there is one all the same. A
 * rejected figure is kept beside.
 *
 * Issues: `unknown-unit`, `unknown-indicator`, `invalid-value`, `too-many-decimals`, `too-large`,
 * `not-applicable`, `duplicate-registration`.
 */
export function placeRegistrations(
  { registrations = [], indicators: records = [], term }: CascadeDocument,
  structure: Structure,
  indicators: ReadonlyMap<string, ResolvedIndicator>,
  drafts: Map<string, PlanDraft>,
  issues: IssueCollector,
): void {
  const totals = new Map<PlanDraft, number>();
  for (const [row, record] of registrations.entries()) {
    const path = ["registrations", row];
    const unit = structure.indexOf(record.unit);
    const indicator = indicators.get(record.indicator);
    if (unit < 0) unknown("unit", record.unit, record, path, issues);
    if (!indicator && !records.some(({ id }) => id === record.indicator)) {
      unknown("indicator", record.indicator, record, path, issues);
    }
    checkDates(record, term?.start, path, issues);
    if (unit < 0 || !indicator) continue;
    // Nothing is computed with what was rejected: it is kept whatever was wrong with it.
    if (!record.rejected && !checkOne(record, unit, indicator, path, issues)) continue;
    const date = record.due ?? term?.end;
    const due = date === undefined ? null : parsePlainDate(date);
    const { grade = "mandatory" } = record;
    const bound = ownBound(indicator.record);
    const draft = planDraft(drafts, { indicator, grade, due, bound, benchmark: null });
    if (record.rejected) {
      const rows = draft.rejected.get(unit);
      if (rows) rows.push(row);
      else draft.rejected.set(unit, [row]);
      continue;
    }
    const earlier = draft.registered.get(unit);
    if (earlier !== undefined) {
      duplicate(record, draft, earlier, row, issues);
      continue;
    }
    draft.registered.set(unit, row);
    const steps = toSteps(record.value, indicator.context.decimals.figure) as number;
    const total = (totals.get(draft) ?? 0) + Math.abs(steps);
    totals.set(draft, total);
    if (total > Number.MAX_SAFE_INTEGER) tooLarge(record, path, issues);
  }
}

function checkDates(
  { unit, indicator, due, on, rejected }: RegistrationRecord,
  start: string | undefined,
  path: IssuePath,
  issues: IssueCollector,
): void {
  if (due !== undefined && start !== undefined && due < start) {
    issues.add({
      code: "invalid-value",
      path: [...path, "due"],
      unit,
      expected: `a day on or after the start of the term, ${start}`,
      received: due,
      message: `${unit} registers for ${indicator} by ${due}, before the term starts on ${start}.`,
    });
  }
  if (on === undefined || rejected?.on === undefined || on <= rejected.on) return;
  issues.add({
    code: "invalid-value",
    path: [...path, "rejected", "on"],
    unit,
    expected: `a day on or after ${on}`,
    received: rejected.on,
    message: `What ${unit} registered for ${indicator} on ${on} was rejected before that, on ${rejected.on}.`,
    fix: "Correct one of the two days.",
  });
}

function checkOne(
  { unit, indicator: id, value }: RegistrationRecord,
  at: number,
  indicator: ResolvedIndicator,
  path: IssuePath,
  issues: IssueCollector,
): boolean {
  const { measure, context, applies } = indicator;
  const said = issues.issues.length;
  if (applies?.[at] === 0) {
    const given = `A registration for ${id} is made by`;
    issues.add(notApplicable(indicator, unit, [...path, "unit"], given));
  }
  const name = `What ${unit} registered for ${id}`;
  const place = { path: [...path, "value"], unit, name, indicator: id };
  checkExact(value, context.decimals.figure, place, issues);
  const expected = measure.checkTarget?.(context, value) ?? null;
  if (expected !== null) {
    issues.add({
      code: "invalid-value",
      path: [...path, "value"],
      unit,
      expected,
      received: value,
      message: `What is registered for ${id} must be ${expected}.`,
    });
  }
  return issues.issues.length === said;
}

function duplicate(
  { unit, indicator, value }: RegistrationRecord,
  { grade }: PlanDraft,
  earlier: number,
  row: number,
  issues: IssueCollector,
): void {
  issues.add({
    code: "duplicate-registration",
    path: ["registrations", row],
    unit,
    expected: "one registration of a grade for a unit, indicator and date, beside rejected ones",
    received: value,
    message: `${unit} has registered twice for ${indicator} (${grade}, due on one day): registrations.${earlier} and registrations.${row}.`,
    fix: "Say of one of them that it was rejected, and why; or give it another grade or date.",
  });
}

function tooLarge(
  { unit, indicator, value }: RegistrationRecord,
  path: IssuePath,
  issues: IssueCollector,
): void {
  issues.add({
    code: "too-large",
    path: [...path, "value"],
    unit,
    expected: "registrations that add up to less than 2^53 steps",
    received: value,
    message: `What is registered for ${indicator}, up to ${unit}, adds up to more than can be held exactly.`,
    fix: "Use a larger unit of measure, or fewer decimals.",
  });
}

function unknown(
  kind: "unit" | "indicator",
  id: string,
  { unit }: RegistrationRecord,
  path: IssuePath,
  issues: IssueCollector,
): void {
  issues.add({
    code: `unknown-${kind}`,
    path: [...path, kind],
    unit,
    expected: `the id of ${kind === "unit" ? "a unit" : "an indicator"}`,
    received: id,
    message: `A registration names the ${kind} ${id}, which is not in the cascade.`,
  });
}
