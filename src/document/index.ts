export { addExactly } from "./addExactly.ts";
export { CascadeError } from "./cascadeError.ts";
export { cascadeJsonSchema } from "./cascadeJsonSchema.ts";
export { deepFreeze } from "./deepFreeze.ts";
export type { DeepReadonly } from "./deepReadonly.ts";
export { describe } from "./describe.ts";
export { documentFields, listFields } from "./documentFields.ts";
export { type DocumentType, documentTypes } from "./documentTypes.ts";
export { duplicateIds } from "./duplicateIds.ts";
export { formatDocumentNumber } from "./formatDocumentNumber.ts";
export type { Issue, IssueCode, IssuePath } from "./issue.ts";
export { optionIssues } from "./optionIssues.ts";
export { parseDocument } from "./parseDocument.ts";
export { type DocumentNumber, parseDocumentNumber } from "./parseDocumentNumber.ts";
export { parsePart } from "./parsePart.ts";
export { plainLetters } from "./plainLetters.ts";
export { reasonOf } from "./reasonOf.ts";
export { sameDocumentNumber } from "./sameDocumentNumber.ts";
export { sameValue } from "./sameValue.ts";
export {
  type AmendmentRecord,
  type Decision,
  decisionSchema,
  type Patch,
} from "./schema/amendmentSchema.ts";
export type { Benchmark } from "./schema/benchmarkSchema.ts";
export {
  type AssignedValue,
  type BuiltInRule,
  builtInRuleNames,
  type CascadeRule,
  type CascadeRules,
  type CustomRule,
  customRuleName,
  type RulesByLevel,
  type SplitBy,
  type SplitMethod,
  type Where,
} from "./schema/cascadeRuleSchema.ts";
export { type CascadeDocument, cascadeSchema } from "./schema/cascadeSchema.ts";
export {
  type CoveragePolicy,
  coveragePolicySchema,
  type MissingPolicy,
  missingPolicySchema,
} from "./schema/coverageSchema.ts";
export type { DocumentDraft, TargetDraft } from "./schema/documentDraft.ts";
export type { Indicator, MeasureReference } from "./schema/indicatorSchema.ts";
export type {
  Grade,
  Hold,
  ProgramRecord,
  Silence,
  Source,
  TaskCascade,
  TaskDetails,
  TaskRecord,
} from "./schema/programSchema.ts";
export { taskDetailsSchema } from "./schema/programSchema.ts";
export type { RegistrationPolicy, RegistrationRecord } from "./schema/registrationSchema.ts";
export { type Requirement, requirementSchema } from "./schema/requirementSchema.ts";
export type { SetItem, SetRecord } from "./schema/setSchema.ts";
export type { BenchmarkReference, TargetRecord } from "./schema/targetSchema.ts";
export type { BodyRecord, Level, UnitRecord, Weight } from "./schema/unitSchema.ts";
export { shapeIssues } from "./shapeIssues.ts";
export { shortened } from "./shortened.ts";
export { summariseIssues } from "./summariseIssues.ts";
export { toSteps } from "./toSteps.ts";
