export type { Actual, ActualColumns, ActualStatus, Basis } from "./actual.ts";
export { bareReductionOf } from "./bareReductionOf.ts";
export type { ChangedFigure, ChangedFigures } from "./changedFigures.ts";
export { largestOf, tooLarge } from "./checkSize.ts";
export { codeOfState } from "./codeOfState.ts";
export type { CriterionFigure } from "./criterionFigures.ts";
export { joinParts, run } from "./evaluate.ts";
export { evaluateLines } from "./evaluateLines.ts";
export type { Figure, FigureState, PaceThresholds, Provenance } from "./figure.ts";
export type { ColumnOptions, FigureColumns, ReusedColumns } from "./figureColumns.ts";
export { lasting } from "./lasting.ts";
export { lastingReductionOf } from "./lastingReductionOf.ts";
export { lazily } from "./lazily.ts";
export { Ledger } from "./ledger.ts";
export type { LedgerInput, LedgerReports } from "./ledgerInput.ts";
export type { IndicatorRows, LedgerState } from "./ledgerState.ts";
export type { Obstacle } from "./obstacle.ts";
export type { ObstacleFigure, ObstacleFilter } from "./obstacleFigure.ts";
export { type LedgerOptions, parseLedger } from "./parseLedger.ts";
export { partOfItem } from "./partOfItem.ts";
export { placeKey } from "./placeKey.ts";
export { planned } from "./planned.ts";
export { type PlanTimes, planTimes, type TargetTime } from "./planTimes.ts";
export { completionOf } from "./progressOf.ts";
export { readReport } from "./readReport.ts";
export { identityOf } from "./reduceChildren.ts";
export { countedAlone } from "./reducePlan.ts";
export type { Reduction } from "./reduction.ts";
export { type RollUpOptions, rollUp } from "./rollUp.ts";
export {
  type FigureFilter,
  indicatorNumber,
  Rollup,
  rollupState,
} from "./rollupResult.ts";
export type { RollupState } from "./rollupState.ts";
export type { SetFigure, SetItemFigure } from "./setFigure.ts";
export type { SetState } from "./setState.ts";
export { sidesAt } from "./sidesAt.ts";
export { sidesOf } from "./sidesOf.ts";
export { speakingSide } from "./speakingSide.ts";
export { type StandingColumns, standingColumns } from "./standingColumns.ts";
export {
  type TaskFigure,
  type TaskSight,
  type TaskState,
  taskFigure,
  taskStanding,
  toldOf,
} from "./taskFigure.ts";
export { comesFrom } from "./taskOfUnit.ts";
export type { TaskUpdate } from "./taskUpdate.ts";
export type { UnitFigures } from "./unitFigures.ts";
export { type Updated, update } from "./update.ts";
export { type ReadWay, wayReader } from "./wayReader.ts";
