import type { Severity } from "./finding.ts";
import type { ReadyRule } from "./prepareRules.ts";
import type { ProgramTally, RuleResults } from "./runRules.ts";

/** What a finding of a severity weighs in a score. */
const weights: Readonly<Record<Severity, number>> = { error: 3, warning: 1, info: 0 };

/** What a program lost by one rule. */
export interface LostPoints {
  readonly rule: string;
  readonly severity: Severity;
  /** What the rule weighs: 3 for an error, 1 for a warning, 0 for an info. */
  readonly weight: number;
  /** How many things of the program the rule could judge. */
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
  /** 0 to 1, and 1 only where nothing was found; null where no rule that weighs could judge it. */
  readonly score: number | null;
  /** The rules that found something, those that cost most first. */
  readonly lost: readonly LostPoints[];
}

/**
 * Scores programs: the weighted mean, over the rules that could judge something in it, of the share
 * of these things that passed.
 *
 * score = Σ weight × (1 − failed ÷ checked) ÷ Σ weight
 */
export function scorePrograms(
  rules: readonly ReadyRule[],
  tallies: RuleResults["tallies"],
): ProgramScore[] {
  return Array.from(tallies, ([program, tally]) => {
    const judged = rules.flatMap((ready, number) => judge(ready, tally, number));
    const total = judged.reduce((sum, { weight }) => sum + weight, 0);
    const kept = judged.reduce((sum, { weight, failed, checked }) => {
      return sum + weight * (1 - failed / checked);
    }, 0);
    const lost = judged
      .filter(({ failed, silenced }) => failed + silenced > 0)
      .map((one) => pointsOf(one, total))
      .sort((left, right) => right.points - left.points);
    return Object.freeze({
      unit: program.unit,
      program: program.id,
      items: program.tasks.length + program.targets.length,
      score: total === 0 ? null : kept / total,
      lost: Object.freeze(lost),
    });
  });
}

function judge(
  { rule, severity }: ReadyRule,
  tally: ProgramTally,
  number: number,
): Omit<LostPoints, "points">[] {
  const [checked, silenced] = [tally.checked[number] as number, tally.silenced[number] as number];
  if (checked === 0) return [];
  const failed = Math.min(tally.failed[number] as number, checked);
  return [{ rule: rule.id, severity, weight: weights[severity], checked, failed, silenced }];
}

function pointsOf(lost: Omit<LostPoints, "points">, total: number): LostPoints {
  const points = total === 0 ? 0 : (lost.weight * lost.failed) / lost.checked / total;
  return Object.freeze({ ...lost, points });
}
