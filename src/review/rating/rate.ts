import { subtreeInOrder, unitNumber } from "../../cascade/index.ts";
import { lazily, type Rollup, rollupState } from "../../rollup/index.ts";
import { countRatings, type LevelRatings } from "./countRatings.ts";
import { explainRating, type RatedWorld } from "./explainRating.ts";
import { itemColumns } from "./itemColumns.ts";
import { rateUnits } from "./rateUnits.ts";
import type { RatingOptions } from "./ratingOptions.ts";
import { readGivenPoints } from "./readGivenPoints.ts";
import { resolveRuleSet } from "./resolveRuleSet.ts";
import type { RuleSet } from "./ruleSet.ts";
import { scoresOf } from "./scores.ts";
import type { UnitRating } from "./unitRating.ts";

/** How all units are rated by a rule set. */
export interface Ratings {
  /** The id of the rule set. */
  readonly ruleSet: string;
  readonly asOf: string;
  /** How many units of each level have each rating, from the top down. */
  readonly levels: readonly LevelRatings[];
  /** Every unit that has targets or tasks, made one by one: units before those below them, by id. */
  readonly units: Iterable<UnitRating>;
  /**
   * How a unit is rated; null where it has neither targets nor tasks.
   *
   * @throws CascadeError `unknown-unit`.
   */
  unit(unit: string): UnitRating | null;
}

/**
 * Rates units (xếp loại): by points, by what else a rating asks for, and by how many may have it; and
 * says of each why, and what was missing for the next better one.
 *
 * A unit has the best rating whose score it reaches and whose conditions it meets, its children rated
 * before it; where that rating has a quota and too many qualify, those with the lowest scores fall to
 * the best one below that they qualify for.
 *
 * @param rollup A rollup; the day of it is the day units are rated on.
 * @param ruleSet A rule set, such as `partyRegulation2025` or `plainRuleSet`.
 * @param options.given Points given for the parts of a score that no figure says.
 * @throws CascadeError `overlapping-thresholds`, `threshold-gap`, `unknown-rating`, `duplicate-id`,
 *   `unknown-unit`, and `invalid-type`, `invalid-value` or `unknown-key`.
 * @example
 * const ratings = rate(rollup, plainRuleSet);
 * ratings.unit("north").rating; // => "good"
 * ratings.unit("north").next.missing[0].message; // => "It has 84 of 100 points; excellent asks for 90."
 */
export function rate(rollup: Rollup, ruleSet: RuleSet, options: RatingOptions = {}): Ratings {
  const resolved = resolveRuleSet(ruleSet);
  const rolled = rollupState(rollup);
  const { state } = rolled;
  const given = readGivenPoints(rollup.cascade, resolved, options);
  const world = lazily((): RatedWorld => {
    const items = itemColumns(rolled);
    const scores = scoresOf(resolved, items, given);
    const columns = rateUnits(state, resolved, items, scores);
    return { state, ruleSet: resolved, items, scores, columns };
  });
  const levels = lazily(() => countRatings(world()));
  const ratingOf = (unit: number): UnitRating | null =>
    world().columns.rated[unit] === 1 ? explainRating(world(), unit) : null;
  return Object.freeze({
    ruleSet: resolved.id,
    asOf: rollup.asOf,
    get levels() {
      return levels();
    },
    units: {
      *[Symbol.iterator]() {
        for (const unit of [0, ...subtreeInOrder(state, 0)]) {
          const rating = ratingOf(unit);
          if (rating) yield rating;
        }
      },
    },
    unit: (unit: string) => ratingOf(unitNumber(rollup.cascade, unit)),
  });
}
