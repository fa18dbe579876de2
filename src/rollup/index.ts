export type { Actual, ActualColumns, ActualStatus, Basis } from "./actual.ts";
export { addUpAnswered } from "./addUpAnswered.ts";
export { bareReductionOf } from "./bareReductionOf.ts";
export { benchmarkSteps } from "./benchmarkSteps.ts";
export { blankParts } from "./blankParts.ts";
export type { ChangedFigure, ChangedFigures } from "./changedFigures.ts";
export { tooLarge } from "./checkSize.ts";
export { codeOfState } from "./codeOfState.ts";
export type {
  CompletionBy,
  CompletionFigure,
  CompletionOptions,
} from "./completion/completionFigure.ts";
export type { SpendingFigure } from "./completion/spendingFigures.ts";
export type { TargetsTogether } from "./completion/targetsTogether.ts";
export type { TasksTogether } from "./completion/tasksTogether.ts";
export type { Coverage, WeightCoverage } from "./coverageAt.ts";
export type { CriterionFigure } from "./criterionFigures.ts";
export { joinParts, run } from "./evaluate.ts";
export { evaluateLines } from "./evaluateLines.ts";
export type { Figure, FigureState, PaceThresholds, Provenance } from "./figure.ts";
export type { ColumnOptions, FigureColumns, ReusedColumns } from "./figureColumns.ts";
export type { FigureSource } from "./figureSources.ts";
export { isKnown } from "./isKnown.ts";
export { isWithheld } from "./isWithheld.ts";
export { lasting } from "./lasting.ts";
export { lastingReductionOf } from "./lastingReductionOf.ts";
export { lazily } from "./lazily.ts";
export { Ledger } from "./ledger.ts";
export type { LedgerInput, LedgerReports } from "./ledgerInput.ts";
export type { IndicatorRows, LedgerState } from "./ledgerState.ts";
export type { Obstacle } from "./obstacle.ts";
export type { ObstacleFigure, ObstacleFilter } from "./obstacleFigure.ts";
export { type LedgerOptions, parseLedger } from "./parseLedger.ts";
export {
  heldByItem,
  type Part,
  partOfFigure,
  partOfItem,
  partOfTask,
  type SetSight,
} from "./partOfItem.ts";
export { placeKey } from "./placeKey.ts";
export { planned } from "./planned.ts";
export { type PlanTimes, planTimes, type TargetTime } from "./planTimes.ts";
export { completionOf } from "./progressOf.ts";
export { readReport } from "./readReport.ts";
export { identityOf, reduceChildren } from "./reduceChildren.ts";
export { countedAlone } from "./reducePlan.ts";
export type { Reduction } from "./reduction.ts";
export { reportingPolicy } from "./reportingPolicy.ts";
export { type RollUpOptions, rollUp } from "./rollUp.ts";
export { rollupOn } from "./rollupOn.ts";
export {
  type FigureFilter,
  indicatorNumber,
  levelNumber,
  Rollup,
  rollupState,
} from "./rollupResult.ts";
export type { RollupState } from "./rollupState.ts";
export type { SamePeriod, SamePeriodOptions } from "./samePeriod.ts";
export type { SetFigure, SetItemFigure } from "./setFigure.ts";
export { setSight } from "./setSight.ts";
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
export type { WeightColumns } from "./weightColumns.ts";
