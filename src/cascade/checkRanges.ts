import type { CascadeDocument, TargetRecord } from "../document/index.ts";
import type { Plan } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { pairsOfPlans } from "./pairsOfPlans.ts";
import { valueOn } from "./valueOn.ts";

/**
 * Checks that nobody is to have at least more of an indicator than at most, be it said in one target
 * or in two.
 *
 * Issues: `floor-above-cap`.
 */
export function checkRanges(
  { targets = [] }: CascadeDocument,
  plans: readonly Omit<Plan, "position">[],
  issues: IssueCollector,
): void {
  for (const { floor, cap } of pairsOfPlans(plans)) {
    for (const [unit, floorRow] of floor.written) {
      const capRow = cap.written.get(unit);
      if (capRow === undefined) continue;
      const least = targets[floorRow] as TargetRecord;
      const [at, most] = [valueOn(least, "floor"), valueOn(targets[capRow] as TargetRecord, "cap")];
      if (at <= most) continue;
      issues.add({
        code: "floor-above-cap",
        path: ["targets", Math.max(floorRow, capRow)],
        unit: least.unit,
        expected: `a floor of at most ${most}`,
        received: at,
        message: `${least.unit} is to have at least ${at} and at most ${most} of ${least.indicator}, which nothing is.`,
        fix: "Lower the floor, or raise the cap.",
      });
    }
  }
}
