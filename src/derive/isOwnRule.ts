import type { CascadeRule, CustomRule } from "../document/index.ts";

/** Whether a rule is one of the user's own, which the hyphen in its name says. */
export function isOwnRule(rule: CascadeRule | undefined): rule is CustomRule {
  return rule?.rule.includes("-") === true;
}
