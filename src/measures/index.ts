export { builtInMeasures } from "./builtInMeasures.ts";
export {
  type AnyMeasure,
  type Carried,
  type Column,
  type Lines,
  lineState,
  type Measure,
  type MeasureContext,
  type Part,
  type Parts,
  type Reducer,
  type RuleName,
  type TimeBalance,
} from "./contract.ts";
export { defineMeasure } from "./defineMeasure.ts";
export { max } from "./max.ts";
export { mean } from "./mean.ts";
export { milestone } from "./milestone.ts";
export { min } from "./min.ts";
export { ratio } from "./ratio.ts";
export { type Requirement, required } from "./required.ts";
export { sum } from "./sum.ts";
