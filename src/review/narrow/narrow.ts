import type { ResolvedReview } from "../resolveReview.ts";
import type { Narrowing } from "./narrowing.ts";
import { narrowToBody } from "./narrowToBody.ts";
import { narrowToIndicators } from "./narrowToIndicators.ts";
import { narrowToSet } from "./narrowToSet.ts";
import { narrowToTag } from "./narrowToTag.ts";
import { narrowToUnits } from "./narrowToUnits.ts";

/** Everything a review is narrowed to; what is under review is so by each. */
export function narrow({ rollup, rolled, options, scope }: ResolvedReview): readonly Narrowing[] {
  const { state } = rolled;
  const { level, tag, indicator, set, body } = options;
  const position = indicator === undefined ? -1 : state.indicatorPositions.get(indicator);
  return [
    narrowToUnits(state, scope, level),
    ...(tag === undefined ? [] : [narrowToTag(state, tag)]),
    ...(indicator === undefined ? [] : [narrowToIndicators(state, (one) => one === position)]),
    ...(set === undefined ? [] : [narrowToSet(rolled, set)]),
    ...(body === undefined ? [] : [narrowToBody(rollup, body)]),
  ];
}
