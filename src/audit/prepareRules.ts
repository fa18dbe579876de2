import type { AuditContext } from "./auditRule.ts";
import type { ResolvedRule } from "./resolveAudit.ts";
import type { RuleFailures } from "./ruleFailures.ts";

/** A rule with what it goes by. */
export interface ReadyRule extends ResolvedRule {
  readonly context: AuditContext;
}

/**
 * Lets every rule prepare what takes all subjects together.
 *
 * @param shared What every rule may know.
 * @returns The rules that did not fail.
 */
export function prepareRules(
  rules: readonly ResolvedRule[],
  shared: Omit<AuditContext, "options" | "prepared">,
  failures: RuleFailures,
): ReadyRule[] {
  return rules.flatMap((resolved) => {
    const { rule, options } = resolved;
    try {
      const prepared = rule.prepare?.({ ...shared, options, prepared: undefined });
      return [{ ...resolved, context: Object.freeze({ ...shared, options, prepared }) }];
    } catch (error) {
      failures.add(rule.id, null, error);
      return [];
    }
  });
}
