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
export function progressOf(standing: Standing): Progress | null {
  const { numerator, denominator, target, baseline, sign, cap } = standing;
  if (!Number.isFinite(numerator) || denominator <= 0) return null;
  const met = sign * (target * denominator - numerator) <= 0;
  if (cap)
    return capped(numerator > 0 ? (target * denominator) / numerator : Number.NaN, met, false);
  const from = Number.isNaN(baseline) ? 0 : baseline;
  const worse = baseline === from && sign * (numerator - from * denominator) < 0;
  const way = sign * (target - from);
  if (way <= 0) return { completion: met ? 1 : 0, achievement: null, worse: worse && !met };
  const reached = (numerator - from * denominator) / ((target - from) * denominator);
  return capped(reached, met, worse);
}

function capped(reached: number, met: boolean, worse: boolean): Progress {
  const achievement = Number.isFinite(reached) && reached >= 0 && !worse ? reached : null;
  if (met) return { completion: 1, achievement, worse };
  const short = Math.min(almostOne, Math.max(0, Number.isFinite(reached) ? reached : 0));
  return { completion: short, achievement, worse };
}
