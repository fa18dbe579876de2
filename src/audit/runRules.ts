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

const nothing: readonly Discovery[] = Object.freeze([]);

/** How a program fared, rule by rule in their order. */
export interface ProgramTally {
  /** How many of its things the rule could judge. */
  readonly checked: Uint32Array;
  /** How many of these did not pass; parts of one where a rule says so. */
  readonly failed: Float64Array;
  /** How many did not pass and are silenced. */
  readonly silenced: Uint32Array;
}

/** What rules found, in order of units and ids. */
export interface RuleResults {
  readonly findings: Finding[];
  readonly silenced: SilencedFinding[];
  readonly tallies: ReadonlyMap<ProgramView, ProgramTally>;
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
  const findings: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  const tallies = new Map(subjects.programs.map((program) => [program, blank(rules.length)]));
  const ask = (subject: SubjectView, own: ProgramTally | undefined): void => {
    for (const [number, ready] of rules.entries()) {
      if (!(ready.rule.of as SubjectKind[]).includes(subject.kind)) continue;
      const found = discoveries(ready, subject, failures);
      if (found === undefined) continue;
      if (own) own.checked[number] = (own.checked[number] as number) + 1;
      for (const discovery of found) {
        const [finding, about] = findingOf(ready, subject, discovery);
        const silence = silenceOf(about, ready.rule.id, on);
        if (silence) silenced.push(deepFreeze({ ...finding, silenced: silence }));
        else findings.push(deepFreeze(finding));
        const column = silence ? own?.silenced : own?.failed;
        const amount = silence ? 1 : (discovery.share ?? 1);
        if (column) column[number] = (column[number] as number) + amount;
      }
    }
  };
  for (const subject of inOrder(subjects)) {
    const own = subject.kind === "program" ? tallies.get(subject) : undefined;
    ask(subject, own);
    if (subject.kind !== "program") continue;
    for (const target of subject.targets) ask(target, own);
    for (const task of subject.tasks) ask(task, own);
  }
  return { findings, silenced, tallies };
}

function blank(rules: number): ProgramTally {
  return {
    checked: new Uint32Array(rules),
    failed: new Float64Array(rules),
    silenced: new Uint32Array(rules),
  };
}

/** Programs, targets in no program and bodies, by unit. */
function inOrder({ programs, targets, bodies }: Subjects): SubjectView[] {
  const loose = targets.filter(({ program }) => program === null);
  return [...programs, ...loose, ...bodies].sort((left, right) =>
    compareIds(left.unit, right.unit),
  );
}

/** What a rule says; undefined where it has nothing to judge, or failed. */
function discoveries(
  { rule, context }: ReadyRule,
  subject: SubjectView,
  failures: RuleFailures,
): readonly Discovery[] | undefined {
  try {
    const said: unknown = rule.check(subject, context);
    if (said === undefined) return undefined;
    if (said === null) return nothing;
    const all = Array.isArray(said) ? said : [said];
    if (all.every(isDiscovery)) return all;
    throw new TypeError("It answered what is no finding: a message, and a share of at most 1.");
  } catch (error) {
    failures.add(rule.id, subject, error);
    return undefined;
  }
}

function isDiscovery(said: unknown): said is Discovery {
  if (typeof said !== "object" || said === null) return false;
  const { message, share = 1, item } = said as Partial<Discovery>;
  const aboutItem = item === undefined || ["task", "target"].includes(item.kind);
  return typeof message === "string" && message !== "" && share > 0 && share <= 1 && aboutItem;
}

function findingOf(
  { rule, severity }: ReadyRule,
  subject: SubjectView,
  { message, evidence = [], fix, path, item }: Discovery,
): [finding: Finding, about: SubjectView] {
  const about = (item ?? subject) as SubjectView;
  const program = about.kind === "program" ? about : "program" in about ? about.program : null;
  const finding: Finding = {
    rule: rule.id,
    severity,
    unit: about.unit,
    ...(program ? { program: program.id } : {}),
    ...(about.kind === "program" ? {} : { item: about.id }),
    path: path ?? about.path,
    message,
    evidence,
    ...(fix === undefined ? {} : { fix }),
  };
  return [finding, about];
}
