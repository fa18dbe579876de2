import {
  type Actual,
  type CascadeDocument,
  derive,
  explainGap,
  parseCascade,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

function said(unit: string, value: number, rest: Partial<Actual> = {}): Actual {
  return { unit, indicator: "renovated", period: "2022", value, ...rest };
}

function rolled(document: CascadeDocument, rows: readonly Actual[]) {
  return rollUp(derive(parseCascade(document)).cascade, rows, { asOf: "2022-12-31" });
}

function explained(document: CascadeDocument, rows: readonly Actual[], unit = "city") {
  return explainGap(rolled(document, rows), unit, "renovated");
}

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("where lower is better", () => {
  const lower = {
    indicator: { direction: "lower" as const, cascade: { rule: "split" as const, by: "schools" } },
  };

  test("more than the cap is shortfall, less is surplus", () => {
    // 6 and 4 of 10 allowed.
    const gap = explained(cityPlan({ districts: { a: 6, b: 4 }, ...lower }), [
      said("a", 9),
      said("b", 3),
    ]);
    expect(amountsOf(gap)).toEqual([2, 0, 0, 0, 3, 1]);
    expectToAddUp(gap);
  });

  test("a silent unit without a baseline stands at its own target, and is listed", () => {
    const gap = explained(cityPlan({ districts: { a: 6, b: 4 }, ...lower }), [said("a", 9)]);
    expect(amountsOf(gap)).toEqual([3, 0, 0, 0, 3, 0]);
    expect(gap.uncounted).toBe(1);
    expect(gap.children().map(({ unit, uncounted }) => [unit, uncounted])).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
  });

  test("a child that allows itself more leaves it unplaced, one that asks more of itself stretches", () => {
    const held = (value: number) =>
      explained(
        cityPlan({
          districts: { a: 6, b: 4 },
          ...lower,
          targets: [
            { unit: "a", indicator: "renovated", value },
            { unit: "b", indicator: "renovated", value: 4 },
          ],
        }),
        [said("a", value), said("b", 4)],
      );
    expect(amountsOf(held(8))).toEqual([2, 2, 0, 0, 0, 0]);
    expect(amountsOf(held(5))).toEqual([-1, 0, 1, 0, 0, 0]);
  });
});
