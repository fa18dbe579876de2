import {
  partyRegulation2025,
  plainRuleSet,
  type RatingOptions,
  type RuleSet,
  rate,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../../helpers/issues.ts";
import { rolledUpIn } from "../yearly.ts";

const rollup = rolledUpIn(2024, {}, []);

/** What is wrong with a rule set whose ratings have these scores, the best first. */
function wrong(changes: object, options: RatingOptions = {}): string[] {
  const ruleSet = { ...plainRuleSet, ...changes } as RuleSet;
  return issuesOf(() => rate(rollup, ruleSet, options)).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

test("those that are shipped are sound", () => {
  for (const ruleSet of [plainRuleSet, partyRegulation2025]) {
    expect([...rate(rollup, ruleSet).units]).toHaveLength(4);
  }
});

describe("thresholds", () => {
  test("may not overlap", () => {
    const ratings = [
      { id: "good", from: 70 },
      { id: "fair", from: 50, below: 75 },
      { id: "poor", from: 50 },
    ];
    expect(wrong({ ratings }).slice(0, 2)).toEqual([
      "overlapping-thresholds: A score of 70 would be both fair and good.",
      "overlapping-thresholds: A score of 50 would be both poor and fair.",
    ]);
  });

  test("begin with the best", () => {
    const ratings = [
      { id: "poor", from: 0 },
      { id: "good", from: 70 },
    ];
    expect(wrong({ ratings })).toEqual([
      "overlapping-thresholds: A score of 70 would be both good and poor.",
      "threshold-gap: Scores of 0 to below 70 have no rating.",
    ]);
  });

  test("leave no score without a rating", () => {
    const ratings = [
      { id: "good", from: 70, below: 95 },
      { id: "fair", from: 50, below: 65 },
      { id: "poor", from: 10 },
    ];
    expect(wrong({ ratings })).toEqual([
      "threshold-gap: Scores of 95 and more have no rating.",
      "threshold-gap: Scores of 65 to below 70 have no rating.",
      "threshold-gap: Scores of 0 to below 10 have no rating.",
    ]);
    expect(
      wrong({
        ratings: [
          { id: "all", from: 200 },
          { id: "poor", from: 0 },
        ],
      }),
    ).toEqual(["threshold-gap: Nobody can reach 200 points: there are 100."]);
  });

  test("end with a rating that is anybody's", () => {
    const conditions = [{ kind: "done", require: "all" }];
    expect(wrong({ ratings: [{ id: "poor", from: 0, conditions }] })).toEqual([
      "threshold-gap: Whoever does not meet the conditions of poor would have no rating.",
    ]);
  });
});

describe("a rule set", () => {
  test("names only ratings it has", () => {
    const ratings = [
      { id: "good", from: 50, conditions: [{ kind: "children", rated: "fine", require: "all" }] },
      { id: "poor", from: 0 },
    ];
    const quotas = [{ rating: "best", share: 0.2, of: ["good", "better"] }];
    expect(wrong({ ratings, quotas })).toEqual([
      "unknown-rating: The rule set has no rating fine.",
      "unknown-rating: The rule set has no rating best.",
      "unknown-rating: The rule set has no rating better.",
    ]);
  });

  test("has each id once", () => {
    const part = { id: "p", points: 50, from: "targets" };
    const ratings = [
      { id: "good", from: 50 },
      { id: "good", from: 0 },
    ];
    expect(wrong({ score: [part, part], ratings })).toEqual([
      "duplicate-id: There is more than one rating with the id good.",
      "duplicate-id: There is more than one part of the score with the id p.",
    ]);
  });

  test("is refused by shape", () => {
    expect(wrong({ rating: [] })).toEqual(["unknown-key: The rule set has no option rating."]);
    expect(wrong({ ratings: [] })).toHaveLength(1);
    expect(wrong({ score: [{ id: "p", points: 0, from: "targets" }] })).toHaveLength(1);
    expect(wrong({ quotas: [{ rating: "good", share: 1.5 }] })).toHaveLength(1);
    const conditions = [{ kind: "polite", require: "all" }];
    expect(wrong({ ratings: [{ id: "good", from: 1, conditions }] })).not.toEqual([]);
  });
});

describe("points given", () => {
  const score = [
    { id: "results", points: 70, from: "targets" },
    { id: "conduct", points: 30, from: "given" },
  ];

  test("are for parts there are, of units there are, once, and no more than there are", () => {
    const given = [
      { unit: "nowhere", part: "conduct", points: 1 },
      { unit: "north", part: "results", points: 1 },
      { unit: "north", part: "conduct", points: 31 },
      { unit: "south", part: "conduct", points: 30 },
      { unit: "south", part: "conduct", points: 30 },
    ];
    expect(wrong({ score }, { given })).toEqual([
      "unknown-unit: There is no unit nowhere.",
      "invalid-value: The score has no part results for which points are given.",
      "invalid-value: north was given 31 points for conduct, which has 30.",
      "duplicate-id: south was given points for conduct more than once.",
    ]);
  });
});
