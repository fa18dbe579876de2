export type { Actual, ActualColumns, ActualStatus, Basis } from "./actual.ts";
export { largestOf, tooLarge } from "./checkSize.ts";
export { joinParts, run } from "./evaluate.ts";
export { evaluateLine, type LineValues, lineAt } from "./evaluateLine.ts";
export type { Figure, FigureState, PaceThresholds, Provenance } from "./figure.ts";
export { Ledger } from "./ledger.ts";
export { type LedgerOptions, parseLedger } from "./parseLedger.ts";
export { planned } from "./planned.ts";
export { readReport } from "./readReport.ts";
export { identityOf } from "./reduceChildren.ts";
export type { Reduction } from "./reducePlan.ts";
export { reductionOf } from "./reductionOf.ts";
export { type RollUpOptions, rollUp } from "./rollUp.ts";
export {
  type FigureFilter,
  indicatorNumber,
  Rollup,
  rollupState,
} from "./rollupResult.ts";
export type { RollupState } from "./rollupState.ts";
export { sidesAt } from "./sidesAt.ts";
export { speakingSide } from "./speakingSide.ts";
export type { UnitFigures } from "./unitFigures.ts";
