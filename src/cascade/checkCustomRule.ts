import {
  builtInRuleNames,
  type CustomRule,
  type IssuePath,
  shapeIssues,
} from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { optionsOf } from "./optionsOf.ts";
import { ruleIndicator } from "./ruleIndicator.ts";
import type { RuleNames, RuleOwner } from "./ruleNames.ts";

/**
 * Checks that a rule of one's own is known, and that its options and the indicator suit it.
 *
 * Issues: `unknown-rule`, `rule-not-applicable`, and those of the rule's own schema.
 */
export function checkCustomRule(
  stated: CustomRule,
  indicator: RuleOwner,
  path: IssuePath,
  { rules, document }: RuleNames,
  issues: IssueCollector,
): void {
  const rule = rules.get(stated.rule);
  if (!rule) {
    issues.add({
      code: "unknown-rule",
      path: [...path, "rule"],
      expected: `one of ${[...builtInRuleNames, ...rules.keys()].join(", ")}`,
      received: stated.rule,
      message: `${indicator.record.id} is handed on by ${stated.rule}, which is not a known rule.`,
      fix: "Use a built-in rule, or pass your own: parseCascade(input, { rules: [yours] }).",
    });
    return;
  }
  const options = rule.options.safeParse(optionsOf(stated));
  if (!options.success) {
    for (const issue of shapeIssues(options.error, document, path)) issues.issues.push(issue);
    return;
  }
  const trouble = rule.checkIndicator?.(ruleIndicator(indicator), options.data) ?? null;
  if (trouble === null) return;
  issues.add({
    code: "rule-not-applicable",
    path: [...path, "rule"],
    expected: trouble,
    received: stated.rule,
    message: `${indicator.record.id} cannot be handed on by the rule ${stated.rule}, which needs ${trouble}.`,
  });
}
