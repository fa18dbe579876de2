import { type CascadeRule, type IssuePath, toSteps } from "../document/index.ts";
import type { Measure } from "../measures/index.ts";
import type { IssueCollector } from "./issueCollector.ts";

/** What a rule may refer to. */
export interface RuleNames {
  readonly units: (id: string) => boolean;
  readonly levels: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Checks that a rule suits the measure and names only what exists.
 *
 * Issues: `rule-not-applicable`, `unknown-weight`, `unknown-level`, `unknown-unit`,
 * `invalid-value`.
 */
export function checkRule(
  rule: CascadeRule | undefined,
  // biome-ignore lint/suspicious/noExplicitAny: only the rule names are read.
  measure: Measure<any>,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  if (rule === undefined) return;
  if (!measure.rules.includes(rule.rule)) {
    issues.add({
      code: "rule-not-applicable",
      path: [...path, "rule"],
      expected: `one of ${measure.rules.join(", ")}`,
      received: rule.rule,
      message: `A target measured by ${measure.name} cannot be handed on by the rule ${rule.rule}.`,
    });
  }
  if (rule.rule === "stop") return;
  for (const level of [rule.to, ...(rule.where?.levels ?? [])]) {
    if (level !== undefined && !names.levels.has(level)) unknownLevel(level, path, names, issues);
  }
  if (rule.rule === "split") {
    const bounds = [rule.min, rule.max].filter((bound) => typeof bound === "string");
    for (const weight of [rule.by, ...bounds]) {
      if (weight === "equal" || names.weights.has(weight)) continue;
      issues.add({
        code: "unknown-weight",
        path: [...path, "by"],
        expected: `equal, or one of ${[...names.weights.keys()].join(", ") || "the weights of units (none is stated)"}`,
        received: weight,
        message: `The rule splits by ${weight}, a weight no unit has.`,
        fix: `State it on units: weights: { ${JSON.stringify(weight)}: … }.`,
      });
    }
    checkUnits(Object.keys(rule.reserve ?? {}), [...path, "reserve"], names, issues);
  }
  if (rule.rule === "assign") checkAssign(rule, measure, path, names, issues);
}

function checkAssign(
  { values, shares }: Extract<CascadeRule, { rule: "assign" }>,
  // biome-ignore lint/suspicious/noExplicitAny: only the kind of target is read.
  measure: Measure<any>,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  checkUnits(Object.keys(values ?? {}), [...path, "values"], names, issues);
  checkUnits(Object.keys(shares ?? {}), [...path, "shares"], names, issues);
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

function unknownLevel(
  level: string,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  issues.add({
    code: "unknown-level",
    path: [...path, "to"],
    expected: `one of ${[...names.levels].slice(0, 20).join(", ")}`,
    received: level,
    message: `The rule names the level ${level}, which the cascade does not have.`,
  });
}

function checkUnits(
  units: readonly string[],
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  for (const unit of units) {
    if (names.units(unit)) continue;
    issues.add({
      code: "unknown-unit",
      path: [...path, unit],
      unit,
      expected: "the id of a unit",
      received: unit,
      message: `The rule names the unit ${unit}, which is not in the cascade.`,
    });
  }
}
