import * as z from "zod";
import {
  CascadeError,
  describe,
  duplicateIds,
  type Issue,
  type IssuePath,
  optionIssues,
} from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import type { AuditOptions } from "./auditOptions.ts";
import type { AnyAuditRule } from "./auditRule.ts";
import type { Severity } from "./finding.ts";
import { builtInLexicons } from "./lexicons/index.ts";
import { type Lexicon, lexiconSchema } from "./lexicons/lexicon.ts";
import { builtInRules } from "./rules/index.ts";

/** A rule as it is used: with how much it weighs and its options filled in. */
export interface ResolvedRule {
  readonly rule: AnyAuditRule;
  readonly severity: Severity;
  readonly options: unknown;
}

/** Everything an audit goes by. */
export interface ResolvedAudit {
  /** Those that are switched on, the built-in ones first. */
  readonly rules: readonly ResolvedRule[];
  /** The ids of all, those switched off included. */
  readonly known: ReadonlySet<string>;
  readonly lexicons: readonly Lexicon[];
  readonly drafts: boolean;
  readonly on: string | null;
}

const settingSchema = z.union([
  z.boolean(),
  z.strictObject({
    severity: z.enum(["error", "warning", "info"]).optional(),
    options: z.record(z.string(), z.unknown()).optional(),
  }),
]);

/**
 * Fills in what the options of an audit leave unsaid.
 *
 * @throws CascadeError `duplicate-id`, `unknown-rule`, and what is wrong with the shape of settings,
 *   options of rules, lexicons and the day.
 */
export function resolveAudit(options: AuditOptions): ResolvedAudit {
  const { rules: own = [], settings = {}, lexicons = [], drafts = false, on } = options;
  const issues: Issue[] = duplicateIds("rule", ["rules"], own);
  const ownIds = new Set(own.map(({ id }) => id));
  const all = [...builtInRules.filter(({ id }) => !ownIds.has(id)), ...own];
  const known = new Set(all.map(({ id }) => id));
  for (const id of Object.keys(settings)) {
    if (!known.has(id)) issues.push(unknownRule(id, ["settings", id], "error"));
  }
  const rules = all.flatMap((rule) => {
    const setting = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined;
    return resolveRule(rule, setting, options, issues);
  });
  const read = z.array(lexiconSchema).safeParse(lexicons);
  if (!read.success) issues.push(...optionIssues(read.error, options, ["lexicons"], "The audit"));
  if (on !== undefined && parsePlainDate(on) === null) issues.push(invalidDate(on));
  if (issues.length > 0) throw new CascadeError(issues);
  const languages = new Set(lexicons.map(({ language }) => language));
  const kept = builtInLexicons.filter(({ language }) => !languages.has(language));
  return { rules, known, lexicons: [...kept, ...lexicons], drafts, on: on ?? null };
}

function resolveRule(
  rule: AnyAuditRule,
  setting: unknown,
  options: AuditOptions,
  issues: Issue[],
): ResolvedRule[] {
  const path = ["settings", rule.id];
  const read = settingSchema.safeParse(setting ?? true);
  if (!read.success) {
    issues.push(...optionIssues(read.error, options, path, "The audit"));
    return [];
  }
  if (read.data === false) return [];
  const { severity = rule.severity, options: tuned = {} } = read.data === true ? {} : read.data;
  const parsed = rule.options.safeParse(tuned);
  if (!parsed.success) {
    issues.push(...optionIssues(parsed.error, options, [...path, "options"], "The audit"));
    return [];
  }
  return [{ rule, severity, options: parsed.data }];
}

/** Says that nobody has a rule of this id. */
export function unknownRule(id: string, path: IssuePath, severity: Issue["severity"]): Issue {
  return {
    code: "unknown-rule",
    severity,
    path,
    expected: "the id of a rule of the audit",
    received: describe(id),
    message: `The audit has no rule ${id}.`,
    fix: "Correct its id, or give the rule under rules.",
  };
}

function invalidDate(on: string): Issue {
  return {
    code: "invalid-value",
    severity: "error",
    path: ["on"],
    expected: "a date such as 2023-06-30",
    received: describe(on),
    message: `${on} is not a day to judge from.`,
  };
}
