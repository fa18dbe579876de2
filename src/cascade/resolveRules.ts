import { customRuleName } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { AnySplitRule } from "./splitRule.ts";

/**
 * The rules of one's own by name.
 *
 * Issues: `invalid-value` for a name without a hyphen, `duplicate-id` for two of one name.
 */
export function resolveRules(
  rules: readonly AnySplitRule[],
  issues: IssueCollector,
): ReadonlyMap<string, AnySplitRule> {
  const byName = new Map<string, AnySplitRule>();
  for (const [position, rule] of rules.entries()) {
    const path = ["rules", position, "name"];
    if (!customRuleName.test(rule.name)) {
      issues.add({
        code: "invalid-value",
        path,
        expected: "one word with a hyphen, such as by-need",
        received: rule.name,
        message: `A rule of your own cannot be called ${rule.name}: names without a hyphen belong to built-in rules.`,
        fix: "Rename it.",
      });
    } else if (byName.has(rule.name)) {
      issues.add({
        code: "duplicate-id",
        path,
        expected: "a name no other rule has",
        received: rule.name,
        message: `Two rules of your own are called ${rule.name}.`,
      });
    } else byName.set(rule.name, rule);
  }
  return byName;
}
