import type { Issue } from "../../document/index.ts";
import type { FilledRuleSet, RatingRule } from "./ruleSet.ts";

/**
 * What is wrong with the scores of a rule set: every score from 0 to the most there can be is to have
 * exactly one rating, and the last one is to be anybody's.
 */
export function thresholdIssues({ ratings, score }: FilledRuleSet): Issue[] {
  const most = score.reduce((sum, { points }) => sum + points, 0);
  const between = ratings.flatMap((rating, place) => {
    const better = ratings[place - 1];
    return better ? besideBetter(rating, better, place) : besideMost(rating, most);
  });
  return [...between, ...lastIssues(ratings)];
}

function besideBetter(rating: RatingRule, better: RatingRule, place: number): Issue[] {
  const { below = better.from } = rating;
  if (rating.from >= better.from || below > better.from) {
    const from = Math.max(rating.from, better.from);
    return [
      {
        ...{ code: "overlapping-thresholds", severity: "error", path: ["ratings", place] },
        expected: `scores below ${better.from}, where ${nameOf(better)} begins`,
        received: spanOf(rating, below),
        message: `A score of ${from} would be both ${nameOf(rating)} and ${nameOf(better)}.`,
        fix: `Let ${nameOf(rating)} begin lower and end where ${nameOf(better)} begins; the best stands first.`,
      },
    ];
  }
  if (below < better.from) return [gap(place, below, better.from)];
  return [];
}

function besideMost({ below, from }: RatingRule, most: number): Issue[] {
  if (from > most) {
    return [
      {
        ...{ code: "threshold-gap", severity: "error", path: ["ratings", 0, "from"] },
        expected: `at most ${most}, as many points as there are`,
        received: String(from),
        message: `Nobody can reach ${from} points: there are ${most}.`,
      },
    ];
  }
  return below !== undefined && below <= most ? [gap(0, below, null)] : [];
}

function lastIssues(ratings: FilledRuleSet["ratings"]): Issue[] {
  const place = ratings.length - 1;
  const last = ratings[place];
  if (last === undefined) return [];
  const { from, conditions = [] } = last;
  if (from > 0) return [gap(place, 0, from)];
  if (conditions.length === 0) return [];
  return [
    {
      ...{ code: "threshold-gap", severity: "error", path: ["ratings", place, "conditions"] },
      expected: "no conditions on the last rating",
      received: `${conditions.length}`,
      message: `Whoever does not meet the conditions of ${nameOf(last)} would have no rating.`,
      fix: "Add a rating from 0 without conditions.",
    },
  ];
}

function gap(place: number, from: number, to: number | null): Issue {
  const scores = to === null ? `${from} and more` : `${from} to below ${to}`;
  return {
    ...{ code: "threshold-gap", severity: "error", path: ["ratings", place] },
    expected: "a rating for every score",
    received: `none from ${scores}`,
    message: `Scores of ${scores} have no rating.`,
    fix: "Let one rating begin where the next one ends.",
  };
}

function spanOf({ from }: RatingRule, below: number): string {
  return `${from} to below ${below}`;
}

function nameOf({ id, name = id }: RatingRule): string {
  return name;
}
