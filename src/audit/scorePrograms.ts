import type { Severity } from "./finding.ts";
import type { ReadyRule } from "./prepareRules.ts";
import type { Loss, RuleResults } from "./runRules.ts";
import type { SubjectKind } from "./subjects.ts";
import type { ProgramView } from "./subjectViews.ts";

/** What a finding of a severity weighs in a score. */
const weights: Readonly<Record<Severity, number>> = { error: 3, warning: 1, info: 0 };

/** What a program lost by one rule. */
export interface LostPoints {
  readonly rule: string;
  readonly severity: Severity;
  /** What the rule weighs: 3 for an error, 1 for a warning, 0 for an info. */
  readonly weight: number;
  /** How many things of the program the rule looked at. */
  readonly checked: number;
  /** How many of them did not pass; parts of one where a rule says so. */
  readonly failed: number;
  /** How many did not pass and are silenced; they cost nothing. */
  readonly silenced: number;
  /** What that takes off the score. */
  readonly points: number;
}

/** How well a program says what it must. */
export interface ProgramScore {
  readonly unit: string;
  readonly program: string;
  /** Its tasks and targets. */
  readonly items: number;
  /** 0 to 1, and 1 only where nothing was found; null where no rule that weighs looked at it. */
  readonly score: number | null;
  /** The rules that found something, those that cost most first. */
  readonly lost: readonly LostPoints[];
}

/**
 * Scores programs: the weighted mean, over the rules that looked at something in it, of the share
 * of these things that passed.
 *
 * score = Σ weight × (1 − failed ÷ checked) ÷ Σ weight
 */
export function scorePrograms(
  programs: readonly ProgramView[],
  rules: readonly ReadyRule[],
  losses: RuleResults["losses"],
): ProgramScore[] {
  return programs.map((program) => {
    const lossOf = losses.get(program);
    let [total, kept] = [0, 0];
    const lost: LostPoints[] = [];
    for (const ready of rules) {
      const checked = countChecked(program, ready.rule.of);
      if (checked === 0) continue;
      const weight = weights[ready.severity];
      const loss = lossOf?.get(ready);
      const failed = Math.min(loss?.failed ?? 0, checked);
      total += weight;
      kept += weight * (1 - failed / checked);
      if (loss) lost.push(lostBy(ready, loss, checked, failed));
    }
    return Object.freeze({
      unit: program.unit,
      program: program.id,
      items: program.tasks.length + program.targets.length,
      score: total === 0 ? null : kept / total,
      lost: Object.freeze(lost.map((one) => pointsOf(one, total)).sort(byPoints)),
    });
  });
}

function countChecked(program: ProgramView, kinds: readonly SubjectKind[]): number {
  let checked = 0;
  if (kinds.includes("program")) checked += 1;
  if (kinds.includes("task")) checked += program.tasks.length;
  if (kinds.includes("target")) checked += program.targets.length;
  return checked;
}

function lostBy(
  { rule, severity }: ReadyRule,
  { silenced }: Loss,
  checked: number,
  failed: number,
): LostPoints {
  return {
    rule: rule.id,
    severity,
    weight: weights[severity],
    checked,
    failed,
    silenced,
    points: 0,
  };
}

function pointsOf(lost: LostPoints, total: number): LostPoints {
  const points = total === 0 ? 0 : (lost.weight * lost.failed) / lost.checked / total;
  return Object.freeze({ ...lost, points });
}

function byPoints(left: LostPoints, right: LostPoints): number {
  return right.points - left.points;
}
