import type { ResolvedIndicator } from "../cascade/index.ts";
import { divideWhole } from "../derive/index.ts";
import { bareReductionOf } from "./bareReductionOf.ts";
import { isWithheld } from "./isWithheld.ts";
import { readReport } from "./readReport.ts";
import { reportingPolicy } from "./reportingPolicy.ts";
import { reportOf } from "./reportOf.ts";
import type { RollupState } from "./rollupState.ts";
import { sidesOf } from "./sidesOf.ts";

/**
 * A unit's actual as it would be published: rounded to the decimals of its indicator, in steps;
 * NaN where nothing is known. Whether the unit has a target makes no difference.
 *
 * Halves go up. What was reported does not depend on targets, so neither on what they are counted
 * from: this ends, whatever is counted from what.
 *
 * @param unit The number of a unit.
 * @param position The position of an indicator.
 */
export function publishedFigure(rollup: RollupState, unit: number, position: number): number {
  const found = actualOf(rollup, unit, position);
  if (!found || found.denominator === 0 || !Number.isFinite(found.numerator)) return Number.NaN;
  return divideWhole(found.numerator, 1, found.denominator, "nearest");
}

function actualOf(
  rollup: RollupState,
  unit: number,
  position: number,
): { readonly numerator: number; readonly denominator: number } | null {
  const { state, ledger, view } = rollup;
  const [plan] = sidesOf(rollup, position);
  if (!plan) {
    const indicator = state.indicators[position] as ResolvedIndicator;
    const report = reportOf(ledger, indicator, unit, view);
    return report && readReport(state, { indicator }, unit, report);
  }
  const reduction = bareReductionOf(rollup, plan);
  if (isWithheld(reportingPolicy(rollup, plan), reduction, unit)) return null;
  const { heard, reported, local } = reduction;
  if (heard[unit] === 0) {
    const report = local.get(unit);
    return report ? readReport(state, plan, unit, report) : null;
  }
  return {
    numerator: reported.numerator[unit] as number,
    denominator: reported.denominator ? (reported.denominator[unit] as number) : 1,
  };
}
