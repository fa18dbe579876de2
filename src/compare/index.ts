export { compare } from "./compare.ts";
export type { CascadeComparison } from "./compareCascades.ts";
export type { RollupComparison } from "./compareRollups.ts";
export type { Difference } from "./difference.ts";
export type { FigureDifference } from "./figureDifference.ts";
export type { DocumentFields, RecordChange, RecordList } from "./recordChange.ts";
export type { TargetChange } from "./targetChange.ts";
