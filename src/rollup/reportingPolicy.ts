import { type Plan, ruleWeight } from "../cascade/index.ts";
import type { CoveragePolicy } from "../document/index.ts";
import type { RollupState } from "./rollupState.ts";

/** What a rollup asks of the reports on an indicator before it gives a figure. */
export interface ReportingPolicy {
  /** Whether a figure is withheld until all who should report have. */
  readonly requireAll: boolean;
  /** The weight coverage is counted by; null where none is known. */
  readonly by: string | null;
  /** Below which part of the reports, or of their weight, a figure is insufficient. */
  readonly least: NonNullable<CoveragePolicy["least"]>;
}

/**
 * What is asked of the reports on a plan: by the call, else by the indicator. The weight is the one
 * either names, else the one that sizes the measure's units, else the one targets are split by.
 */
export function reportingPolicy(rollup: RollupState, plan: Plan): ReportingPolicy {
  const known = rollup.policies.get(plan.position);
  if (known) return known;
  const { missing, coverage, state } = rollup;
  const { record, measure, context } = plan.indicator;
  const policy: ReportingPolicy = {
    requireAll: (missing ?? record.missing) === "require-all",
    by:
      coverage.by ??
      record.coverage?.by ??
      measure.extent?.(context.options) ??
      ruleWeight(state, plan),
    least: coverage.least ?? record.coverage?.least ?? {},
  };
  rollup.policies.set(plan.position, policy);
  return policy;
}
