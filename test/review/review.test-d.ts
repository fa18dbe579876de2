import {
  type ReviewedTarget,
  type Rollup,
  type RuleSet,
  rate,
  review,
  type Signal,
  type UnitRating,
} from "target-cascade";
import { describe, expectTypeOf, test } from "vitest";

const rollup = {} as Rollup;

describe("a review", () => {
  test("lists what has one of the signals there are", () => {
    expectTypeOf(review(rollup).targets).toEqualTypeOf<Iterable<ReviewedTarget>>();
    expectTypeOf<ReviewedTarget["signals"]>().toEqualTypeOf<readonly Signal[]>();
    expectTypeOf(review).toBeCallableWith(rollup, { signals: ["overdue", "silent"] });
    // @ts-expect-error nothing is called late
    review(rollup, { signals: ["late"] });
    // @ts-expect-error the unit under review is one
    review(rollup, { units: ["north"] });
  });
});

describe("a rule set", () => {
  test("is plain data", () => {
    expectTypeOf<{
      readonly id: "own";
      readonly score: readonly [
        { readonly id: "all"; readonly points: 10; readonly from: "given" },
      ];
      readonly ratings: readonly [{ readonly id: "any"; readonly from: 0 }];
    }>().toExtend<RuleSet>();
  });

  test("rates a unit, or not", () => {
    const ratings = rate(rollup, {} as RuleSet);
    expectTypeOf(ratings.unit("north")).toEqualTypeOf<UnitRating | null>();
    expectTypeOf<UnitRating["rating"]>().toEqualTypeOf<string | null>();
  });
});
