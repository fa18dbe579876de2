import type { ResolvedIndicator } from "./cascadeState.ts";
import type { RuleIndicator } from "./splitRule.ts";

/** An indicator as a rule of one's own sees it, frozen. */
export function ruleIndicator({
  record,
  measure,
  context,
}: Pick<ResolvedIndicator, "record" | "measure" | "context">): RuleIndicator {
  return Object.freeze({
    id: record.id,
    name: record.name ?? record.id,
    measure: measure.name,
    targets: measure.targets,
    direction: record.direction ?? "higher",
    decimals: context.decimals.figure,
    unitOfMeasure: record.unitOfMeasure ?? null,
  });
}
