import type { CascadeState } from "../cascade/index.ts";
import type { Issue } from "../document/index.ts";
import type { IndicatorRows } from "./ledgerState.ts";
import { targetsBelow } from "./targetsBelow.ts";

/**
 * Warns of reports from units that have no target for the indicator, at or below them: they are
 * shown at their unit and added to nothing.
 */
export function localActuals(state: CascadeState, byIndicator: readonly IndicatorRows[]): Issue[] {
  const issues: Issue[] = [];
  for (const [position, { units }] of byIndicator.entries()) {
    if (units.length === 0) continue;
    const plans = state.plans.filter(({ indicator }) => indicator.position === position);
    const below = plans.map((plan) => targetsBelow(state, plan));
    for (const unit of units) {
      if (below.some(({ at, under }) => at[unit] === 1 || under[unit] === 1)) continue;
      issues.push(
        local(state.structure.ids[unit] as string, state.indicators[position]?.record.id ?? ""),
      );
    }
  }
  return issues.sort((left, right) => (left.message < right.message ? -1 : 1));
}

function local(unit: string, indicator: string): Issue {
  return {
    code: "local-actual",
    severity: "warning",
    path: [],
    unit,
    expected: `a target for ${indicator} at ${unit}, or below it`,
    received: "none",
    message: `${unit} reports on ${indicator}, for which it has no target; it counts for ${unit} alone.`,
    fix: "Set it a target, or report where the target is.",
  };
}
