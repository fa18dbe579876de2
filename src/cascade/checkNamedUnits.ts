import type { IssuePath } from "../document/index.ts";
import type { RuleNames } from "./checkRule.ts";
import type { IssueCollector } from "./issueCollector.ts";

/** Checks that the units a rule names are in the cascade: `unknown-unit`. */
export function checkNamedUnits(
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
