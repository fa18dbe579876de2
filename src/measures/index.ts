export { builtInMeasures } from "./builtInMeasures.ts";
export { checklist } from "./checklist.ts";
export {
  type AnyMeasure,
  type Carried,
  type Column,
  type CriteriaVersion,
  type Criterion,
  criterionState,
  type Lines,
  lineState,
  type Measure,
  type MeasureContext,
  type Part,
  type Parts,
  type Reading,
  type Reducer,
  type RuleName,
  type TimeBalance,
  type TimeSpan,
} from "./contract.ts";
export { defineMeasure } from "./defineMeasure.ts";
export { growth } from "./growth.ts";
export { isReporter } from "./isReporter.ts";
export { max } from "./max.ts";
export { mean } from "./mean.ts";
export { milestone } from "./milestone.ts";
export { min } from "./min.ts";
export { ratio } from "./ratio.ts";
export { reported } from "./reported.ts";
export { type Requirement, required } from "./required.ts";
export { sum } from "./sum.ts";
