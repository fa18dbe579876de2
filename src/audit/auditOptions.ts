import type { AnyAuditRule } from "./auditRule.ts";
import type { Severity } from "./finding.ts";
import type { Lexicon } from "./lexicons/lexicon.ts";

/** How a rule differs from how it is defined. */
export interface RuleSetting {
  readonly severity?: Severity;
  /** Those that differ; the others stay as the rule has them. */
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface AuditOptions {
  /** Rules of your own, beside the built-in ones; one of the same id takes its place. */
  readonly rules?: readonly AnyAuditRule[];
  /** How rules are used, by id: `false` switches one off. */
  readonly settings?: Readonly<Record<string, boolean | RuleSetting>>;
  /** Lexicons beside the built-in ones; one of the same language takes its place. */
  readonly lexicons?: readonly Lexicon[];
  /** Whether what derivation has drafted is audited as well; false unless said. */
  readonly drafts?: boolean;
  /** The day it is judged from, an ISO plain date: silences that ended before it have ended. */
  readonly on?: string;
}
