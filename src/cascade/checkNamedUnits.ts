import type { IssuePath } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { notApplicable } from "./notApplicable.ts";
import type { RuleNames, RuleOwner } from "./ruleNames.ts";

/**
 * Checks that the units a rule names are in the cascade and that the indicator applies to them.
 *
 * Issues: `unknown-unit`, `not-applicable`.
 */
export function checkNamedUnits(
  units: readonly string[],
  path: IssuePath,
  indicator: RuleOwner,
  names: RuleNames,
  issues: IssueCollector,
): void {
  for (const unit of units) {
    const place = [...path, unit];
    if (names.unitNumber(unit) < 0) {
      issues.add({
        code: "unknown-unit",
        path: place,
        unit,
        expected: "the id of a unit",
        received: unit,
        message: `The rule names the unit ${unit}, which is not in the cascade.`,
      });
    } else if (indicator.applies?.[names.unitNumber(unit)] === 0) {
      issues.add(notApplicable(indicator, unit, place, "The rule names"));
    }
  }
}
