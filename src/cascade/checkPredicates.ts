import type { IssuePath } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { RuleNames } from "./ruleNames.ts";

/**
 * Checks that what is asked of units somebody has said how to tell: `unknown-predicate`.
 *
 * @param asker Who asks, as a sentence begins with it.
 */
export function checkPredicates(
  asked: readonly string[] | undefined,
  path: IssuePath,
  asker: string,
  { predicates }: Pick<RuleNames, "predicates">,
  issues: IssueCollector,
): void {
  for (const [place, predicate] of (asked ?? []).entries()) {
    if (predicates.has(predicate)) continue;
    const known = [...predicates].join(", ");
    issues.add({
      code: "unknown-predicate",
      path: [...path, place],
      expected: predicates.size > 0 ? `one of ${known}` : "a predicate you pass",
      received: predicate,
      message: `${asker} asks whether units are ${predicate}, which nobody has said how to tell.`,
      fix: `Pass it: parseCascade(input, { predicates: { ${JSON.stringify(predicate)}: (unit) => … } }).`,
    });
  }
}
