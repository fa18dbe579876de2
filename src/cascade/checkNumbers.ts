import type { IssuePath } from "../document/index.ts";
import { checkExact } from "./checkExact.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { RuleOwner } from "./ruleNames.ts";

/**
 * Checks that the numbers of a rule can be held in whole steps of the indicator's figure.
 *
 * @param numbers By the unit they are for, or under `""` where they are for everyone.
 */
export function checkNumbers(
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
