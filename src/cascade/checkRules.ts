import type { CascadeRules, IssuePath } from "../document/index.ts";
import { checkLevel } from "./checkReach.ts";
import { checkRule } from "./checkRule.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { RuleNames, RuleOwner } from "./ruleNames.ts";

/** Checks the rule of an indicator or a target, or those it has for each level; see `checkRule`. */
export function checkRules(
  rules: CascadeRules | undefined,
  indicator: RuleOwner,
  path: IssuePath,
  names: RuleNames,
  issues: IssueCollector,
): void {
  if (rules === undefined) return;
  if (rules.rule !== undefined) {
    checkRule(rules, indicator, path, names, issues);
    return;
  }
  for (const [level, rule] of Object.entries(rules.byLevel)) {
    const place = [...path, "byLevel", level];
    checkLevel(level, place, names, issues);
    checkRule(rule, indicator, place, names, issues);
  }
}
