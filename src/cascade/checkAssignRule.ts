import { type CascadeRule, type IssuePath, toSteps } from "../document/index.ts";
import { checkNamedUnits } from "./checkNamedUnits.ts";
import { checkNumbers } from "./checkNumbers.ts";
import type { RuleNames, RuleOwner } from "./checkRule.ts";
import type { IssueCollector } from "./issueCollector.ts";

/** Checks the values or shares of a rule that assigns; see `checkRule`. */
export function checkAssignRule(
  { values, shares }: Extract<CascadeRule, { rule: "assign" }>,
  indicator: RuleOwner,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  const { measure, context } = indicator;
  checkNamedUnits(Object.keys(values ?? {}), [...path, "values"], names, issues);
  const named = (unit: string) => `The value assigned to ${unit}`;
  checkNumbers(values ?? {}, [...path, "values"], named, indicator, issues);
  for (const [unit, value] of Object.entries(values ?? {})) {
    const expected = measure.checkTarget?.(context, value) ?? null;
    if (expected === null) continue;
    issues.add({
      code: "invalid-value",
      path: [...path, "values", unit],
      unit,
      expected,
      received: value,
      message: `The value assigned to ${unit} must be ${expected}.`,
    });
  }
  checkNamedUnits(Object.keys(shares ?? {}), [...path, "shares"], names, issues);
  if ((values === undefined) === (shares === undefined)) {
    issues.add({
      code: "invalid-value",
      path,
      expected: "either values or shares",
      received: values ? "both" : "neither",
      message: "A rule that assigns needs either values or shares.",
    });
  }
  if (shares && measure.targets !== "added") {
    issues.add({
      code: "rule-not-applicable",
      path: [...path, "shares"],
      expected: "values",
      received: "shares",
      message: `Targets measured by ${measure.name} do not add up, so they have no shares.`,
      fix: "Assign values.",
    });
  }
  const inexact = Object.entries(shares ?? {}).find(
    ([, share]) => typeof toSteps(share, 9) === "string",
  );
  if (inexact) {
    issues.add({
      code: "too-many-decimals",
      path: [...path, "shares", inexact[0]],
      unit: inexact[0],
      expected: "at most 9 decimals",
      received: inexact[1],
      message: `The share of ${inexact[0]} has more than 9 decimals.`,
      fix: "Round it.",
    });
  }
}
