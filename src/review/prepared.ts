import { compareIds, planColumns, targetOrigin } from "../cascade/index.ts";
import { sidesOf } from "../rollup/index.ts";
import type { ResolvedReview } from "./resolveReview.ts";
import { type TargetColumns, targetColumns } from "./targetColumns.ts";

/** What a review has looked at so far; each indicator is looked at once, when it is asked about. */
export interface Prepared extends ResolvedReview {
  /** The positions of all indicators in the order of their ids, so that no sum depends on another. */
  readonly order: readonly number[];
  /** What is known of an indicator at all units; null where nothing is planned. */
  columns(indicator: number): TargetColumns | null;
  /**
   * How much of the way of the unit under review is missing at another for an indicator, by the share
   * of the indicator's weight in all its targets; NaN where it has no such target itself, or nobody can
   * know.
   */
  impact(indicator: number, unit: number): number;
}

/** Makes a review ready to be asked. */
export function prepare(review: ResolvedReview): Prepared {
  const { rolled, scope } = review;
  const { indicators } = rolled.state;
  const known = new Map<number, TargetColumns | null>();
  const columns = (indicator: number): TargetColumns | null => {
    const found = known.has(indicator) ? known.get(indicator) : targetColumns(review, indicator);
    known.set(indicator, found ?? null);
    return found ?? null;
  };
  const weights = indicators.map(({ position, record: { weight = 1 } }) =>
    sidesOf(rolled, position).some(
      (plan) => planColumns(rolled.state, plan).origin[scope] !== targetOrigin.none,
    )
      ? weight
      : 0,
  );
  // In the order of size, so that the order of indicators changes no bit.
  const all = [...weights].sort((one, other) => one - other).reduce((sum, one) => sum + one, 0);
  return {
    ...review,
    order: [...indicators]
      .sort((one, other) => compareIds(one.record.id, other.record.id))
      .map(({ position }) => position),
    columns,
    impact(indicator, unit) {
      const weight = all > 0 ? (weights[indicator] as number) / all : 0;
      return weight * (columns(indicator)?.impact[unit] ?? Number.NaN);
    },
  };
}
