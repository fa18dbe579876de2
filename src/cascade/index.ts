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
  type ResolvedIndicator,
  targetOrigin,
} from "./cascadeState.ts";
export { childrenInOrder } from "./childrenInOrder.ts";
export { choosePlan, type PlanChoice } from "./choosePlan.ts";
export { compareIds } from "./compareIds.ts";
export { defineSplitRule } from "./defineSplitRule.ts";
export { findTarget } from "./findTarget.ts";
export { IssueCollector } from "./issueCollector.ts";
export { splitIds } from "./itemIds.ts";
export { optionsOf } from "./optionsOf.ts";
export { pairsOfPlans } from "./pairsOfPlans.ts";
export { parseCascade } from "./parseCascade.ts";
export type { ParseOptions } from "./parseOptions.ts";
export type { PlanBenchmark } from "./planBenchmark.ts";
export { planColumns, writtenColumns } from "./planColumns.ts";
export { registeredColumn } from "./registeredColumn.ts";
export { ruleIndicator } from "./ruleIndicator.ts";
export { type ParseResult, safeParseCascade } from "./safeParseCascade.ts";
export { registeredSide, samePlan, sidesOfPlan } from "./samePlan.ts";
export { siblingRank } from "./siblingRank.ts";
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
export { spanOf } from "./targetView.ts";
export { unitName } from "./unitName.ts";
export { unitsWhere } from "./unitsWhere.ts";
export { unitView } from "./unitView.ts";
export { valueOn } from "./valueOn.ts";
export type { Lineage, Program, Registration, Target, Task, Unit } from "./views.ts";
export { weightColumn } from "./weightColumn.ts";
