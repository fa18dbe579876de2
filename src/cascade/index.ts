export { type Amendment, amend } from "./amending/amend.ts";
export { undo } from "./amending/undo.ts";
export { withAdoption } from "./amending/withAdoption.ts";
export { assignedOn } from "./assignedOn.ts";
export { baselineColumn } from "./baselineColumn.ts";
export { type Bound, needsNaming, ownBound, signOfBound } from "./bound.ts";
export type { EdgeAttributes, NodeAttributes } from "./buildGraph.ts";
export { Cascade, cascadeOf, stateOf, unitNumber } from "./cascade.ts";
export {
  type CascadeState,
  type DerivationInputs,
  type Figures,
  type Plan,
  type PlanColumns,
  type ResolvedCriteria,
  type ResolvedIndicator,
  type ResolvedReading,
  targetOrigin,
} from "./cascadeState.ts";
export { checkDay } from "./checkDay.ts";
export { childrenInOrder } from "./childrenInOrder.ts";
export { choosePlan, type PlanChoice } from "./choosePlan.ts";
export { compareIds } from "./compareIds.ts";
export { criteriaInForce } from "./criteriaInForce.ts";
export { defineSplitRule } from "./defineSplitRule.ts";
export { forEachDerivedTask } from "./derivedTasks.ts";
export { type DraftedProgram, draftedPrograms } from "./draftedPrograms.ts";
export { dueOfTask } from "./dueOfTask.ts";
export {
  type BodyExtract,
  type BodyProgram,
  type BodyRole,
  type BodyTask,
  extractBody,
} from "./extracting/extractBody.ts";
export { extractPublic, type PublicExtract } from "./extracting/extractPublic.ts";
export {
  extractUnit,
  type UnitExtract,
  type UnitProgram,
  type UnitTarget,
  type UnitTask,
} from "./extracting/extractUnit.ts";
export type { LeftOut } from "./extracting/withoutNotes.ts";
export { findProgram } from "./findProgram.ts";
export { findTarget } from "./findTarget.ts";
export { findTask } from "./findTask.ts";
export { inForce } from "./inForce.ts";
export { inheritedFrom } from "./inheritedFrom.ts";
export { IssueCollector, type Trouble } from "./issueCollector.ts";
export { joinIds } from "./itemIds.ts";
export { type UnitDifference, unitDifference } from "./keeping/unitDifference.ts";
export { leavesOfTask } from "./leavesOfTask.ts";
export { optionsOf } from "./optionsOf.ts";
export { pairsOfPlans } from "./pairsOfPlans.ts";
export { parseCascade } from "./parseCascade.ts";
export type { ParseOptions } from "./parseOptions.ts";
export { pathDown } from "./pathDown.ts";
export type { PlanBenchmark } from "./planBenchmark.ts";
export { planColumns, writtenColumns } from "./planColumns.ts";
export { programHandedWith, programOfTarget } from "./programOfTarget.ts";
export { programHandedWithTask, programOfTask } from "./programOfTask.ts";
export { programsAbove } from "./programsAbove.ts";
export { programsInForce } from "./programsInForce.ts";
export { programsOfUnit } from "./programsOfUnit.ts";
export { type ReadItem, readItem } from "./readItem.ts";
export { refer } from "./refer.ts";
export { registeredColumn } from "./registeredColumn.ts";
export { ruleIndicator } from "./ruleIndicator.ts";
export { ruleWeight } from "./ruleWeight.ts";
export { type ParseResult, safeParseCascade } from "./safeParseCascade.ts";
export { registeredSide, samePlan, sidesOfPlan } from "./samePlan.ts";
export { siblingRank } from "./siblingRank.ts";
export { spanOf } from "./spanOf.ts";
export type {
  AnySplitRule,
  HoldingChild,
  RuleChild,
  RuleIndicator,
  RuleUnit,
  SplitAnswer,
  SplitQuestion,
  SplitRule,
} from "./splitRule.ts";
export type { Structure } from "./structure.ts";
export { subtreeInOrder } from "./subtreeInOrder.ts";
export { takesPart } from "./takesPart.ts";
export { targetId } from "./targetId.ts";
export { targetSource } from "./targetSource.ts";
export { targetView } from "./targetView.ts";
export { taskId } from "./taskId.ts";
export type { TaskNet, TaskPlace } from "./taskNet.ts";
export { tasksOfUnit } from "./tasksOfUnit.ts";
export { taskView } from "./taskView.ts";
export { timeOfTarget } from "./timeOfTarget.ts";
export { unitName } from "./unitName.ts";
export { unitView } from "./unitView.ts";
export { valueOn } from "./valueOn.ts";
export type {
  Body,
  Lineage,
  OutsideDocument,
  PostHeld,
  Program,
  ProgramLineage,
  ProgramState,
  Registration,
  Target,
  Task,
  TaskDetail,
  TaskLineage,
  Unit,
} from "./views.ts";
export { courseAlong, wayTo } from "./wayTo.ts";
export { weightColumn } from "./weightColumn.ts";
export { writtenSpan } from "./writtenSpan.ts";
