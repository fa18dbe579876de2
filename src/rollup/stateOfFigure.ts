import type { FigureState, PaceThresholds } from "./figure.ts";

/** What the state of a figure follows from; a number that is not known is NaN. */
export interface Circumstances {
  /** Whether anybody at or below the unit has reported. */
  spoken: boolean;
  /** Whether it is withheld until all have reported. */
  withheld: boolean;
  /** Whether something the unit had reached holds no longer. */
  lapsed: boolean;
  /** Whether it stands worse than at its baseline. */
  worse: boolean;
  /** Whether less is better, and there is no baseline to come down from. */
  cap: boolean;
  /** Whether the target is to be kept from the first day. */
  holds: boolean;
  /** Whether its due date has passed. */
  overdue: boolean;
  gap: number;
  completion: number;
  pace: number;
}

/** Where a unit with a target that is known stands towards it: the first that fits. */
export function stateOfFigure(
  { spoken, withheld, lapsed, worse, cap, holds, overdue, gap, completion, pace }: Circumstances,
  { behind, ahead }: PaceThresholds,
): FigureState {
  if (!spoken) return "not-reported";
  if (withheld) return "incomplete";
  if (Number.isNaN(gap)) return "not-applicable";
  if (lapsed && gap > 0) return "lapsed";
  if (worse) return "worse-than-baseline";
  if (Number.isNaN(completion) && gap <= 0) return "not-reported";
  if (gap <= 0) return gap < 0 && !cap ? "exceeded" : "met";
  if (holds || overdue) return "behind";
  if (Number.isNaN(pace)) return "on-track";
  if (pace < behind) return "behind";
  return pace > ahead ? "ahead" : "on-track";
}
