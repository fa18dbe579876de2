// What is written down.

// The hierarchy.
export {
  type Cascade,
  type EdgeAttributes,
  type Lineage,
  type NodeAttributes,
  type ParseOptions,
  type ParseResult,
  type Program,
  parseCascade,
  safeParseCascade,
  type Target,
  type Task,
  type Unit,
} from "./cascade/index.ts";
// Going down.
export {
  type Adoption,
  type ApportionOptions,
  adopt,
  apportion,
  type Change,
  type Conflict,
  type Derivation,
  type DeriveOptions,
  derive,
  type Unplaced,
} from "./derive/index.ts";
export {
  type Body,
  type CascadeDocument,
  CascadeError,
  type CascadeRule,
  type CascadeRules,
  cascadeJsonSchema,
  cascadeSchema,
  type Grade,
  type Hold,
  type Indicator,
  type Issue,
  type IssueCode,
  type IssuePath,
  type Level,
  type ProgramRecord,
  type RulesByLevel,
  type Source,
  type SplitMethod,
  summariseIssues,
  type TargetRecord,
  type TaskRecord,
  type UnitRecord,
  type Weight,
  type Where,
} from "./document/index.ts";
// Where the gap is.
export { type Breakdown, explainGap, type GapAmounts } from "./gaps/index.ts";
// How a number behaves in a hierarchy.
export {
  type Carried,
  type Column,
  defineMeasure,
  type Lines,
  lineState,
  type Measure,
  type MeasureContext,
  max,
  mean,
  milestone,
  min,
  type Part,
  type Parts,
  type Reducer,
  type Requirement,
  type RuleName,
  ratio,
  sum,
  type TimeBalance,
} from "./measures/index.ts";

// Coming up.
export {
  type Actual,
  type ActualColumns,
  type ActualStatus,
  type Basis,
  type Figure,
  type FigureFilter,
  type FigureState,
  type Ledger,
  type LedgerOptions,
  type PaceThresholds,
  type PlanChoice,
  type Provenance,
  parseLedger,
  planned,
  type RollUpOptions,
  type Rollup,
  rollUp,
  type UnitFigures,
} from "./rollup/index.ts";
// Time.
export type { Frequency, PeriodInput, Phasing } from "./time/index.ts";
