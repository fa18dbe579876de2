import {
  type AssignedValue,
  type CascadeRule,
  type IssuePath,
  toSteps,
} from "../document/index.ts";
import { assignedOn } from "./assignedOn.ts";
import { bothBounds, ownBound } from "./bound.ts";
import { checkExact } from "./checkExact.ts";
import { checkNamedUnits } from "./checkNamedUnits.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { RuleNames, RuleOwner } from "./ruleNames.ts";
import { sideTrouble } from "./sideTrouble.ts";
import { withBound } from "./withBound.ts";

/** Checks what a rule assigns: either values the measure allows, or shares of what adds up. */
export function checkAssignRule(
  { values, shares }: Extract<CascadeRule, { rule: "assign" }>,
  indicator: RuleOwner,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  checkNamedUnits(Object.keys(values ?? {}), [...path, "values"], indicator, names, issues);
  for (const [unit, value] of Object.entries(values ?? {})) {
    checkValue(unit, value, [...path, "values", unit], indicator, issues);
  }
  checkNamedUnits(Object.keys(shares ?? {}), [...path, "shares"], indicator, names, issues);
  if ((values === undefined) === (shares === undefined)) {
    issues.add({
      code: "invalid-value",
      path,
      expected: "either values or shares",
      received: values ? "both" : "neither",
      message: "A rule that assigns needs either values or shares.",
    });
  }
  if (shares) checkShares(shares, [...path, "shares"], indicator, issues);
}

function checkValue(
  unit: string,
  value: AssignedValue,
  path: IssuePath,
  indicator: RuleOwner,
  issues: IssueCollector,
): void {
  const { measure, context, record } = indicator;
  const name = `The value assigned to ${unit}`;
  const [floor, cap] = bothBounds.map((bound) => assignedOn(value, bound, record));
  for (const [bound, said] of [
    ["floor", floor],
    ["cap", cap],
  ] as const) {
    // A number that speaks of both sides is looked at once.
    if (said === undefined || (typeof value === "number" && bound !== ownBound(record))) continue;
    const place = typeof value === "number" ? path : [...path, bound];
    checkExact(
      said,
      context.decimals.figure,
      { path: place, unit, name, indicator: record.id },
      issues,
    );
    const trouble = sideTrouble(indicator, bound, said, unit, place);
    if (trouble) issues.add(trouble);
    const expected = measure.checkTarget?.(withBound(indicator, bound).context, said) ?? null;
    if (trouble || expected === null) continue;
    issues.add({
      code: "invalid-value",
      path: place,
      unit,
      expected,
      received: said,
      message: `${name} must be ${expected}.`,
    });
  }
  if (floor === undefined || cap === undefined || floor <= cap) return;
  issues.add({
    code: "floor-above-cap",
    path,
    unit,
    expected: `a floor of at most ${cap}`,
    received: floor,
    message: `${unit} is assigned at least ${floor} and at most ${cap} of ${record.id}, which nothing is.`,
    fix: "Lower the floor, or raise the cap.",
  });
}

function checkShares(
  shares: Readonly<Record<string, number>>,
  path: IssuePath,
  { measure }: RuleOwner,
  issues: IssueCollector,
): void {
  if (measure.targets !== "added") {
    issues.add({
      code: "rule-not-applicable",
      path,
      expected: "values",
      received: "shares",
      message: `Targets measured by ${measure.name} do not add up, so they have no shares.`,
      fix: "Assign values.",
    });
  }
  const inexact = Object.entries(shares).find(([, share]) => typeof toSteps(share, 9) === "string");
  if (!inexact) return;
  issues.add({
    code: "too-many-decimals",
    path: [...path, inexact[0]],
    unit: inexact[0],
    expected: "at most 9 decimals",
    received: inexact[1],
    message: `The share of ${inexact[0]} has more than 9 decimals.`,
    fix: "Round it.",
  });
}
