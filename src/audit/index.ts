export { type Audit, audit, type RuleSummary } from "./audit.ts";
export type { AuditOptions, RuleSetting } from "./auditOptions.ts";
export type { AuditContext, AuditRule, Discovery } from "./auditRule.ts";
export { defineAuditRule } from "./defineAuditRule.ts";
export type { Evidence, Finding, Severity, SilencedFinding, TextPlace } from "./finding.ts";
export { englishLexicon } from "./lexicons/englishLexicon.ts";
export type { Lexicon } from "./lexicons/lexicon.ts";
export { vietnameseLexicon } from "./lexicons/vietnameseLexicon.ts";
export type { LostPoints, ProgramScore } from "./scorePrograms.ts";
export type {
  AuditText,
  BodySubject,
  ProgramSubject,
  Subject,
  SubjectKind,
  SubjectOf,
  TargetSubject,
  TaskFacts,
  TaskSubject,
} from "./subjects.ts";
export type { LevelSummary, UnitSummary } from "./summarise.ts";
export type { AuditSummary } from "./tally.ts";
