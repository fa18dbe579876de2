import type { ScorePart } from "./scores.ts";

/** Something a rating asks for, and how a unit stands towards it. */
export interface RatingCheck {
  readonly kind: "score" | "done" | "on-time" | "exceeded" | "reported" | "children" | "quota";
  /** How much it takes: points of a score, else how many. */
  readonly needed: number;
  /** How much there is; null where a score is not known. */
  readonly actual: number | null;
  /** Of how many: points, items, reports, units right below, or the base of a quota. */
  readonly of: number;
  readonly holds: boolean;
  /** What stands in its way: parts of a score nobody knows, items, or units right below. */
  readonly items: readonly RatedItem[];
  /** A sentence a planner understands. */
  readonly message: string;
}

/** Something a check is about. */
export interface RatedItem {
  readonly kind: "part" | "indicator" | "task" | "unit";
  readonly id: string;
}

/** How a unit is rated, and why. */
export interface UnitRating {
  readonly unit: string;
  readonly level: string;
  /** The id of its rating; null where its score is not known. */
  readonly rating: string | null;
  /** As the rule set calls it; its id unless it says. */
  readonly name: string | null;
  /** In points, of as many as there are; null where a part is not known. */
  readonly score: number | null;
  readonly most: number;
  readonly parts: readonly ScorePart[];
  /** All that its rating asks for; none where it has no rating. */
  readonly checks: readonly RatingCheck[];
  /**
   * What was missing for the next better rating, or without a rating for the last; null where it has
   * the best.
   */
  readonly next: {
    readonly rating: string;
    readonly name: string;
    readonly missing: readonly RatingCheck[];
  } | null;
}
