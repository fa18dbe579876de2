import type { StandingColumns } from "../rollup/index.ts";
import { standingColumns } from "../rollup/index.ts";
import { earlierDays } from "./forecast/earlierDays.ts";
import { forecaster, type Outlook } from "./forecast/forecaster.ts";
import { earlierSight, sightOf } from "./forecast/sight.ts";
import { impactColumn } from "./impactColumn.ts";
import type { ResolvedReview } from "./resolveReview.ts";
import { targetSignals } from "./targetSignals.ts";

/** What a review knows of an indicator at all units. */
export interface TargetColumns {
  readonly standing: StandingColumns;
  /** Signals of every unit, as bits: all of them, whichever the review looks for. */
  readonly signals: Uint16Array;
  /** As `impactColumn` has it; of two sides the larger. */
  readonly impact: Float64Array;
  /** The last day reports speak of, in days since 1970-01-01. */
  readonly through: Int32Array;
  /** What is foreseen of a unit, by side. */
  readonly foreseen: readonly ((unit: number) => Outlook)[];
}

/** Looks at an indicator at all units, today and at the ends of the periods before; null where nothing is planned. */
export function targetColumns(review: ResolvedReview, indicator: number): TargetColumns | null {
  const { rolled, options, scope } = review;
  const { state, view } = rolled;
  const standing = standingColumns(rolled, indicator);
  if (!standing) return null;
  const { every = options.every, graceDays = 0 } = state.indicators[indicator]?.record ?? {};
  const { history, stalledAfter } = options;
  const earlier = earlierDays(every, view.asOf, graceDays, history, stalledAfter, state.calendar);
  const sights = standing.sides.map(({ plan, reduction }) => [
    ...earlier.days.map((day) => earlierSight(rolled, plan, day)),
    sightOf(rolled, reduction),
  ]);
  const foreseen = standing.sides.map(({ reduction }, side) =>
    forecaster(state, reduction, sights[side] ?? []),
  );
  const impact = standing.sides
    .map(({ reduction }) => impactColumn(state, reduction, scope))
    .reduce(larger);
  const through = sights[0]?.at(-1)?.through as Int32Array;
  const signals = targetSignals(review, standing, sights, earlier, foreseen);
  return { standing, signals, impact, through, foreseen };
}

/** The larger of each two numbers; one that is not known counts for nothing. In place. */
function larger(one: Float64Array, other: Float64Array): Float64Array {
  for (let unit = 0; unit < one.length; unit++) {
    const second = other[unit] as number;
    if (!((one[unit] as number) >= second) && !Number.isNaN(second)) one[unit] = second;
  }
  return one;
}
