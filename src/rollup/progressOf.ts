/** What completion is computed from, in steps: figure = numerator ÷ denominator. */
export interface Standing {
  readonly numerator: number;
  readonly denominator: number;
  readonly target: number;
  /** NaN where there is none. */
  readonly baseline: number;
  readonly sign: 1 | -1;
  /** Lower is better and there is no baseline to come down from. */
  readonly cap: boolean;
  /** It is to be kept from the first day, as a cap is. */
  readonly holds: boolean;
}

/** How far a unit has come. */
export interface Progress {
  /** From 0 to 1, and 1 only where the target is met. */
  readonly completion: number;
  /** Not capped; null where no way from baseline to target can be told. */
  readonly achievement: number | null;
  /** Whether it stands worse than at its baseline. */
  readonly worse: boolean;
}

const almostOne = 1 - Number.EPSILON / 2;

/**
 * How far a unit has come from its baseline to its target.
 *
 * completion = (figure − baseline) ÷ (target − baseline), between 0 and 1; without a baseline, 0 is
 * one where higher is better, and where lower is a cap that is not met counts target ÷ figure. A
 * target no better than the baseline is met or not: 1 or 0. One division, at the end.
 *
 * @returns Null where there is no figure: nothing is a rate of nothing, or of less.
 */
export function progressOf(standing: Omit<Standing, "holds">): Progress | null {
  const { numerator, denominator, target, baseline, sign, cap } = standing;
  const completion = completionOf(numerator, denominator, target, baseline, sign, cap);
  if (Number.isNaN(completion)) return null;
  const from = Number.isNaN(baseline) ? 0 : baseline;
  const worse = isWorse(numerator, denominator, baseline, sign, completion);
  if (!cap && sign * (target - from) <= 0) return { completion, achievement: null, worse };
  const reached = reachedOf(numerator, denominator, target, from, cap);
  const told = Number.isFinite(reached) && reached >= 0 && !worse;
  return { completion, achievement: told ? reached + 0 : null, worse };
}

/** Whether a unit stands worse than at its baseline, NaN where it has none, and is not there yet. */
export function isWorse(
  numerator: number,
  denominator: number,
  baseline: number,
  sign: number,
  completion: number,
): boolean {
  return completion < 1 && sign * (numerator - baseline * denominator) < 0;
}

/** The completion alone, without anything made for it; NaN where there is no figure. */
export function completionOf(
  numerator: number,
  denominator: number,
  target: number,
  baseline: number,
  sign: number,
  cap: boolean,
): number {
  if (!Number.isFinite(numerator) || denominator <= 0) return Number.NaN;
  if (sign * (target * denominator - numerator) <= 0) return 1;
  const from = Number.isNaN(baseline) ? 0 : baseline;
  if (!cap && sign * (target - from) <= 0) return 0;
  const reached = reachedOf(numerator, denominator, target, from, cap);
  if (!Number.isFinite(reached) || reached <= 0) return 0;
  return Math.min(reached, almostOne);
}

function reachedOf(
  numerator: number,
  denominator: number,
  target: number,
  from: number,
  cap: boolean,
): number {
  if (cap) return numerator > 0 ? (target * denominator) / numerator : Number.NaN;
  return (numerator - from * denominator) / ((target - from) * denominator);
}
