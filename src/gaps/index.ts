export type { Breakdown, GapAmounts } from "./breakdownLine.ts";
export { explainGap } from "./explainGap.ts";
