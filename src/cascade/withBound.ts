import type { MeasureContext } from "../measures/index.ts";
import { type Bound, signOfBound } from "./bound.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";

/** Measures may keep what they know of a context: each indicator has one for each side. */
const turned = new WeakMap<MeasureContext, MeasureContext>();

/** An indicator seen from one of its sides: more is better for a floor, less for a cap. */
export function withBound<Indicator extends Pick<ResolvedIndicator, "context">>(
  indicator: Indicator,
  bound: Bound,
): Indicator {
  const { context } = indicator;
  const sign = signOfBound[bound];
  if (context.sign === sign) return indicator;
  const other = turned.get(context) ?? Object.freeze({ ...context, sign });
  turned.set(context, other);
  return { ...indicator, context: other };
}
