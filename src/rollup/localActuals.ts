import { type CascadeState, compareIds, unitName } from "../cascade/index.ts";
import type { Indicator, Issue } from "../document/index.ts";
import type { IndicatorRows } from "./ledgerState.ts";
import { targetsBelow } from "./targetsBelow.ts";

/**
 * Warns of reports from units that have no target for the indicator, at or below them (of their own
 * where everyone reports for itself): they are shown at their unit and added to nothing.
 */
export function localActuals(
  state: CascadeState,
  byIndicator: readonly (Pick<IndicatorRows, "units"> | undefined)[],
): Issue[] {
  const issues: Issue[] = [];
  for (const indicator of state.indicators) {
    const units = byIndicator[indicator.position]?.units ?? [];
    if (units.length === 0) continue;
    const plans = state.plans.filter((plan) => plan.indicator.position === indicator.position);
    const below = plans.map((plan) => targetsBelow(state, plan));
    const everyone = indicator.measure.reporters === "everyone";
    for (const unit of units) {
      if (below.some(({ at, under }) => at[unit] === 1 || (under[unit] === 1 && !everyone)))
        continue;
      issues.push(local(state, unit, indicator.record));
    }
  }
  return issues.sort(compareWarnings);
}

/** By unit, then by what they say. */
export function compareWarnings(left: Issue, right: Issue): number {
  return compareIds(left.unit ?? "", right.unit ?? "") || compareIds(left.message, right.message);
}

function local(state: CascadeState, unit: number, { id, name = id }: Indicator): Issue {
  const reporter = unitName(state, unit);
  return {
    code: "local-actual",
    severity: "warning",
    path: [],
    unit: state.structure.ids[unit] as string,
    expected: `a target for ${name} at ${reporter}, or below it`,
    received: "none",
    message: `${reporter} reports on ${name}, for which it has no target; it counts for ${reporter} alone.`,
    fix: "Set it a target, or report where the target is.",
  };
}
