export { baselineColumn } from "./baselineColumn.ts";
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
export { compareIds } from "./compareIds.ts";
export { findProgram } from "./findProgram.ts";
export { findTarget } from "./findTarget.ts";
export { IssueCollector } from "./issueCollector.ts";
export { parseCascade } from "./parseCascade.ts";
export { planColumns, writtenColumns } from "./planColumns.ts";
export { refer } from "./refer.ts";
export { type ParseOptions, type ParseResult, safeParseCascade } from "./safeParseCascade.ts";
export { siblingRank } from "./siblingRank.ts";
export type { Structure } from "./structure.ts";
export { subtreeInOrder } from "./subtreeInOrder.ts";
export { takesPart } from "./takesPart.ts";
export { spanOf } from "./targetView.ts";
export { unitName } from "./unitName.ts";
export type {
  Body,
  Lineage,
  OutsideDocument,
  PostHeld,
  Program,
  ProgramLineage,
  ProgramState,
  Target,
  Task,
  TaskDetail,
  TaskLineage,
  Unit,
} from "./views.ts";
export { weightColumn } from "./weightColumn.ts";
