export { type BreakdownColumns, breakDown } from "./breakDown.ts";
export type { Breakdown, GapAmounts } from "./breakdownLine.ts";
export { type ExplainOptions, explainGap } from "./explainGap.ts";
