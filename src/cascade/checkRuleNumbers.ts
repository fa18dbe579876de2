import type { IssuePath } from "../document/index.ts";
import { checkExact } from "./checkExact.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { RuleOwner } from "./ruleNames.ts";

/**
 * Checks that numbers a rule states can be held in steps of the indicator's figure; see `checkExact`.
 *
 * @param numbers By the key they stand under; a number that stands at the path itself has the key "".
 */
export function checkRuleNumbers(
  numbers: Readonly<Record<string, number>>,
  path: IssuePath,
  nameOf: (key: string) => string,
  { context, record }: RuleOwner,
  issues: IssueCollector,
): void {
  for (const [key, number] of Object.entries(numbers)) {
    const place = key === "" ? { path } : { path: [...path, key], unit: key };
    const described = { ...place, name: nameOf(key), indicator: record.id };
    checkExact(number, context.decimals.figure, described, issues);
  }
}
