import { compareIds } from "../cascade/index.ts";
import { deepFreeze } from "../document/index.ts";
import type { Discovery } from "./auditRule.ts";
import type { Finding, SilencedFinding } from "./finding.ts";
import type { Subjects } from "./gatherSubjects.ts";
import type { ReadyRule } from "./prepareRules.ts";
import type { RuleFailures } from "./ruleFailures.ts";
import { silenceOf } from "./silenceOf.ts";
import type { SubjectKind } from "./subjects.ts";
import type { ProgramView, SubjectView } from "./subjectViews.ts";

/** How much of what a rule looked at in a program did not pass. */
export interface Loss {
  /** In subjects; parts of one where a rule says so. */
  failed: number;
  silenced: number;
}

/** What rules found, in order of units and ids. */
export interface RuleResults {
  readonly findings: Finding[];
  readonly silenced: SilencedFinding[];
  readonly losses: Map<ProgramView, Map<ReadyRule, Loss>>;
}

/**
 * Asks every rule about everything it looks at. One that throws has failed on that subject, and is
 * asked about the next.
 */
export function runRules(
  subjects: Subjects,
  rules: readonly ReadyRule[],
  on: string | null,
  failures: RuleFailures,
): RuleResults {
  const results: RuleResults = { findings: [], silenced: [], losses: new Map() };
  const byKind = new Map<SubjectKind, ReadyRule[]>();
  for (const ready of rules) {
    for (const kind of ready.rule.of as SubjectKind[]) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), ready]);
    }
  }
  const ask = (subject: SubjectView): void => {
    for (const ready of byKind.get(subject.kind) ?? []) {
      for (const discovery of discoveries(ready, subject, failures)) {
        record(ready, subject, discovery, on, results);
      }
    }
  };
  for (const subject of inOrder(subjects)) {
    ask(subject);
    if (subject.kind !== "program") continue;
    for (const target of subject.targets) ask(target);
    for (const task of subject.tasks) ask(task);
  }
  return results;
}

/** Programs, targets in no program and bodies, by unit. */
function inOrder({ programs, targets, bodies }: Subjects): SubjectView[] {
  const loose = targets.filter(({ program }) => program === null);
  return [...programs, ...loose, ...bodies].sort((left, right) =>
    compareIds(left.unit, right.unit),
  );
}

function discoveries(
  { rule, context }: ReadyRule,
  subject: SubjectView,
  failures: RuleFailures,
): readonly Discovery[] {
  try {
    const said: unknown = rule.check(subject, context);
    const all = said === null || said === undefined ? [] : Array.isArray(said) ? said : [said];
    const wrong = all.find((one) => !isDiscovery(one));
    if (wrong === undefined) return all;
    throw new TypeError("It answered what is no finding: a message, and a share of at most 1.");
  } catch (error) {
    failures.add(rule.id, subject, error);
    return [];
  }
}

function isDiscovery(said: unknown): said is Discovery {
  if (typeof said !== "object" || said === null) return false;
  const { message, share = 1, item } = said as Partial<Discovery>;
  const aboutItem = item === undefined || ["task", "target"].includes(item.kind);
  return typeof message === "string" && message !== "" && share > 0 && share <= 1 && aboutItem;
}

function record(
  ready: ReadyRule,
  subject: SubjectView,
  { message, evidence = [], fix, path, item, share = 1 }: Discovery,
  on: string | null,
  results: RuleResults,
): void {
  const about = (item ?? subject) as SubjectView;
  const program = about.kind === "program" ? about : "program" in about ? about.program : null;
  const finding: Finding = {
    rule: ready.rule.id,
    severity: ready.severity,
    unit: about.unit,
    ...(program ? { program: program.id } : {}),
    ...(about.kind === "program" ? {} : { item: about.id }),
    path: path ?? about.path,
    message,
    evidence,
    ...(fix === undefined ? {} : { fix }),
  };
  const silence = silenceOf(about, ready.rule.id, on);
  if (silence) results.silenced.push(deepFreeze({ ...finding, silenced: silence }));
  else results.findings.push(deepFreeze(finding));
  if (program) lose(results.losses, program, ready, silence ? 0 : share, silence ? 1 : 0);
}

function lose(
  losses: RuleResults["losses"],
  program: ProgramView,
  rule: ReadyRule,
  failed: number,
  silenced: number,
): void {
  const byRule = losses.get(program) ?? new Map<ReadyRule, Loss>();
  const loss = byRule.get(rule) ?? { failed: 0, silenced: 0 };
  loss.failed += failed;
  loss.silenced += silenced;
  byRule.set(rule, loss);
  losses.set(program, byRule);
}
