import {
  type BuiltInRule,
  type CascadeRule,
  type CustomRule,
  customRuleName,
  type IssuePath,
  toSteps,
} from "../document/index.ts";
import { checkAssignRule } from "./checkAssignRule.ts";
import { checkCustomRule } from "./checkCustomRule.ts";
import { checkNamedUnits } from "./checkNamedUnits.ts";
import { checkNumbers } from "./checkNumbers.ts";
import { checkReach } from "./checkReach.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { RuleNames, RuleOwner } from "./ruleNames.ts";

/** What a split may go by that is no weight. */
export const wordsOfSplit: readonly unknown[] = ["equal", "leaves", "baseline", "gap"];

/**
 * Checks that a rule suits the measure and names only what exists.
 *
 * Issues: `rule-not-applicable`, `unknown-rule`, `unknown-weight`, `unknown-indicator`,
 * `unknown-level`, `unknown-unit`, `unknown-predicate`, `not-applicable`, `too-many-decimals`,
 * `too-large`, `invalid-value`, `floor-above-cap`, and those of the schema of a rule of one's own.
 */
export function checkRule(
  rule: CascadeRule,
  indicator: RuleOwner,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  if (isCustom(rule)) checkCustomRule(rule, indicator, path, names, issues);
  else checkBuiltIn(rule, indicator, path, names, issues);
  if (rule.rule === "stop") return;
  checkReach(rule, path, names, issues);
}

function isCustom(rule: CascadeRule): rule is CustomRule {
  return customRuleName.test(rule.rule);
}

function checkBuiltIn(
  rule: BuiltInRule,
  indicator: RuleOwner,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  const { measure } = indicator;
  if (!measure.rules.includes(rule.rule)) {
    issues.add({
      code: "rule-not-applicable",
      path: [...path, "rule"],
      expected: `one of ${measure.rules.join(", ")}`,
      received: rule.rule,
      message: `A target measured by ${measure.name} cannot be handed on by the rule ${rule.rule}.`,
    });
  }
  if (rule.rule === "split") checkSplit(rule, indicator, path, names, issues);
  if (rule.rule === "split" || rule.rule === "same") checkStretch(rule, indicator, path, issues);
  if (rule.rule === "converge") checkConverge(rule, indicator, path, names, issues);
  if (rule.rule === "assign") checkAssignRule(rule, indicator, path, names, issues);
}

function checkSplit(
  rule: Extract<CascadeRule, { rule: "split" }>,
  indicator: RuleOwner,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  if (typeof rule.by === "object") checkIndicator(rule.by.indicator, path, names, issues);
  else if (!wordsOfSplit.includes(rule.by))
    checkWeight(rule.by, [...path, "by"], names, issues, "equal, leaves, baseline, gap, or ");
  for (const key of ["min", "max", "step"] as const) {
    const bound = rule[key];
    if (bound === undefined) continue;
    if (typeof bound === "string") {
      checkWeight(bound, [...path, key], names, issues);
      continue;
    }
    const each = typeof bound === "number" ? { "": bound } : bound;
    if (bound === each) {
      checkNamedUnits(Object.keys(each), [...path, key], indicator, names, issues);
    }
    const nameOf = (unit: string) => `The ${key} of ${unit === "" ? "the rule" : unit}`;
    checkNumbers(each, [...path, key], nameOf, indicator, issues);
  }
  const { reserve = {} } = rule;
  checkNamedUnits(Object.keys(reserve), [...path, "reserve"], indicator, names, issues);
  checkNumbers(
    reserve,
    [...path, "reserve"],
    (unit) => `What ${unit} is to keep`,
    indicator,
    issues,
  );
}

function checkConverge(
  { toward, by }: Extract<CascadeRule, { rule: "converge" }>,
  indicator: RuleOwner,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  const { measure, context, record } = indicator;
  if (record.direction === "within") {
    issues.add({
      code: "rule-not-applicable",
      path: [...path, "rule"],
      expected: "another rule, such as same",
      received: "converge",
      message: `${record.id} is to stay within bounds, so it has no direction to converge in.`,
      fix: "Hand it on by another rule, or give the indicator the direction higher or lower; it may have a floor and a cap all the same.",
    });
  }
  const end = { "": toward };
  checkNumbers(end, [...path, "toward"], () => "What the rule goes toward", indicator, issues);
  if (by !== undefined) {
    checkWeight(by, [...path, "by"], names, issues);
    const decimals = names.weights.get(by) ?? 0;
    if (decimals <= context.decimals.of) return;
    issues.add({
      code: "too-many-decimals",
      path: [...path, "by"],
      expected: `a weight with at most ${context.decimals.of} decimals`,
      received: decimals,
      message: `The weight ${by} has ${decimals} decimals, more than ${record.id} can hold.`,
      fix: "Declare more decimals on the indicator.",
    });
  } else if (measure.extent?.(context.options) === undefined) {
    issues.add({
      code: "unknown-weight",
      path: [...path, "by"],
      expected: "the name of a weight",
      received: undefined,
      message: `To converge, ${record.id} needs to know how large each unit is.`,
      fix: "Name a weight: by, or of in the options of the measure.",
    });
  }
}

function checkStretch(
  rule: Extract<CascadeRule, { rule: "split" | "same" }>,
  indicator: RuleOwner,
  path: IssuePath,
  issues: IssueCollector,
): void {
  const { stretch = 1 } = rule;
  if (rule.rule === "same" && rule.max !== undefined) {
    const max = { "": rule.max };
    checkNumbers(max, [...path, "max"], () => "The max of the rule", indicator, issues);
  }
  const { id, direction = "higher" } = indicator.record;
  const higher = direction === "higher";
  if (direction === "within" && stretch !== 1) {
    issues.add({
      code: "invalid-value",
      path: [...path, "stretch"],
      expected: "no stretch, as more is no better than less",
      received: stretch,
      message: `${id} is to stay within bounds, so neither side of it can be stretched.`,
      fix: "Take the stretch out, or assign narrower bounds.",
    });
  } else if (higher ? stretch < 1 : stretch > 1) {
    issues.add({
      code: "invalid-value",
      path: [...path, "stretch"],
      expected: higher ? "1 or more, as higher is better" : "1 or less, as lower is better",
      received: stretch,
      message: `A stretch of ${stretch} would ask less of the units below than ${id} asks in all.`,
    });
  }
  if (typeof toSteps(stretch, 4) === "string") {
    issues.add({
      code: "too-many-decimals",
      path: [...path, "stretch"],
      expected: "at most 4 decimals",
      received: stretch,
      message: "The stretch of the rule has more than 4 decimals.",
      fix: "Round it.",
    });
  }
}

function checkWeight(
  weight: string,
  path: IssuePath,
  { weights }: RuleNames,
  issues: IssueCollector,
  besides = "",
): void {
  if (weights.has(weight)) return;
  const known = [...weights.keys()].slice(0, 20).join(", ");
  issues.add({
    code: "unknown-weight",
    path,
    expected: `${besides}one of ${known || "the weights of units (none is stated)"}`,
    received: weight,
    message: `The rule goes by ${weight}, a weight no unit has.`,
    fix: `State it on units: weights: { ${JSON.stringify(weight)}: … }.`,
  });
}

function checkIndicator(
  indicator: string,
  path: IssuePath,
  { indicators }: RuleNames,
  issues: IssueCollector,
): void {
  if (indicators.has(indicator)) return;
  issues.add({
    code: "unknown-indicator",
    path: [...path, "by", "indicator"],
    expected: "the id of an indicator",
    received: indicator,
    message: `The rule goes by the figure of ${indicator}, which is not in the cascade.`,
  });
}
