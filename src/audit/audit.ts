import type { Cascade } from "../cascade/index.ts";
import { derive } from "../derive/index.ts";
import { deepFreeze, type Issue } from "../document/index.ts";
import type { AuditOptions } from "./auditOptions.ts";
import type { Finding, Severity, SilencedFinding } from "./finding.ts";
import { gatherSubjects } from "./gatherSubjects.ts";
import { prepareRules } from "./prepareRules.ts";
import { type ResolvedAudit, resolveAudit } from "./resolveAudit.ts";
import { RuleFailures } from "./ruleFailures.ts";
import { runRules } from "./runRules.ts";
import { type ProgramScore, scorePrograms } from "./scorePrograms.ts";
import { shareAmongRules } from "./shareAmongRules.ts";
import { type LevelSummary, summarise, type UnitSummary } from "./summarise.ts";
import { unknownSilences } from "./unknownSilences.ts";

/** How often a rule found something. */
export interface RuleSummary {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly silenced: number;
}

/** What an audit comes to. */
export interface Audit {
  /** By unit, program and item; of each the rules in their order. */
  readonly findings: readonly Finding[];
  /** What somebody looked at and let stand, with the reason. */
  readonly silenced: readonly SilencedFinding[];
  /** How well each program says what it must, by unit and id. */
  readonly programs: readonly ProgramScore[];
  /** Units that have written something, by id. */
  readonly units: readonly UnitSummary[];
  /** Levels from the top down. */
  readonly levels: readonly LevelSummary[];
  /** Every rule that looked, those without a finding included. */
  readonly rules: readonly RuleSummary[];
  /** Rules that failed, and silences of rules nobody has. */
  readonly issues: readonly Issue[];
}

/**
 * Looks at what people have written: whether a program says who, what, how much and by when, in
 * words of its own, and whether its numbers and dates go together with those it derives from.
 *
 * Drafts are left out unless asked for: nobody has written them.
 *
 * @param cascade Derived; one that is not is derived first, without figures.
 * @param options.rules Rules of your own.
 * @param options.settings Which rules are used, how much they weigh and their options, by id.
 * @param options.lexicons Lexicons of your own.
 * @param options.drafts Whether drafts are audited as well.
 * @param options.on The day it is judged from, an ISO plain date.
 * @throws CascadeError `unknown-rule`, `duplicate-id`, `invalid-value`, `invalid-type`,
 *   `unknown-key` where the options are not what they should be.
 * @example
 * const { findings } = audit(cascade);
 * findings.map(({ rule, item }) => `${rule}: ${item}`); // => ["missing-lead: survey", …]
 */
export function audit(cascade: Cascade, options: AuditOptions = {}): Audit {
  const resolved = resolveAudit(options);
  const { on } = resolved;
  const derived = cascade.derived ? cascade : derive(cascade, on === null ? {} : { on }).cascade;
  const subjects = gatherSubjects(derived, resolved.drafts);
  const shared = shareAmongRules(derived, subjects, resolved);
  const failures = new RuleFailures();
  const ready = prepareRules(resolved.rules, shared, failures);
  const { findings, silenced, tallies } = runRules(subjects, ready, on, failures);
  const scores = scorePrograms(ready, tallies);
  return Object.freeze({
    findings: Object.freeze(findings),
    silenced: Object.freeze(silenced),
    programs: Object.freeze(scores),
    ...summarise(derived, { scores, targets: subjects.targets, findings, silenced }),
    rules: countByRule(resolved, findings, silenced),
    issues: deepFreeze([...failures.issues(), ...unknownSilences(derived, resolved.known)]),
  });
}

function countByRule(
  { rules }: ResolvedAudit,
  findings: readonly Finding[],
  silenced: readonly SilencedFinding[],
): readonly RuleSummary[] {
  const counts = new Map(rules.map(({ rule }) => [rule.id, { findings: 0, silenced: 0 }]));
  for (const { rule } of findings) (counts.get(rule) as { findings: number }).findings += 1;
  for (const { rule } of silenced) (counts.get(rule) as { silenced: number }).silenced += 1;
  return deepFreeze(
    rules.map(({ rule: { id }, severity }) => ({
      rule: id,
      severity,
      findings: counts.get(id)?.findings ?? 0,
      silenced: counts.get(id)?.silenced ?? 0,
    })),
  );
}
