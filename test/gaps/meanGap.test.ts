import {
  type Actual,
  CascadeError,
  derive,
  explainGap,
  parseCascade,
  rollUp,
  type UnitRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

const people: Record<string, number> = { a: 3, b: 1, c: 2 };

function rolled(rows: readonly Actual[], indicator: object = {}, weights = people) {
  const units: UnitRecord[] = [
    { id: "city" },
    ...Object.entries(weights).map(([id, size]) => ({
      id,
      parent: "city",
      weights: { people: size },
    })),
  ];
  const plan = parseCascade({
    units,
    indicators: [
      {
        id: "income",
        unitOfMeasure: "million per head",
        measure: { type: "mean", of: "people", counts: "million" },
        ...indicator,
      },
    ],
    targets: [{ unit: "city", indicator: "income", value: 70 }],
  });
  return rollUp(derive(plan).cascade, rows, { asOf: "2022-12-31" });
}

function said(unit: string, value: number, of?: number): Actual {
  return { unit, indicator: "income", period: "2022", value, of };
}

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("the gap of a mean", () => {
  const rollup = rolled([said("a", 60), said("b", 80)]);
  const gap = explainGap(rollup, "city", "income");

  test("its figure is of reporters: 3 × 60 + 1 × 80 = 260 for 4 people is 65", () => {
    expect(rollup.figure("city", "income")).toMatchObject({
      target: 70,
      actual: 65,
      gap: 5,
      completion: 65 / 70,
      coverage: { reported: 2, expected: 3 },
    });
    expect(rollup.figure("c", "income")).toMatchObject({ target: 70, actual: null, gap: null });
  });

  test("is counted in value × weight: 70 for 6 people are 420, less 260", () => {
    // a: 210 − 180; b: 70 − 80; c, silent: 140.
    expect(amountsOf(gap)).toEqual([160, 0, 0, 140, 30, 10]);
    expect(gap).toMatchObject({ currency: "million", target: 420, uncounted: 0 });
    expectToAddUp(gap);
  });

  test("is told in points, too, over the 4 people reported", () => {
    expect(amountsOf(gap.points)).toEqual([5, 0, 0, 0, 7.5, 2.5]);
  });

  test("goes by the weight a report states itself", () => {
    // a: 60 for 5 people instead of 3, so 380 for 6 are 63.33…
    const own = rolled([said("a", 60, 5), said("b", 80)]);
    expect(own.figure("city", "income").actual).toBe(380 / 6);
    expect(amountsOf(explainGap(own, "city", "income"))).toEqual([180, 0, 0, 140, 50, 10]);
  });

  test("lists a silent unit of no known weight, and needs one of those who report", () => {
    const unsized = { measure: { type: "mean" } };
    const listed = explainGap(rolled([said("a", 60, 3)], unsized), "city", "income");
    expect(amountsOf(listed)).toEqual([30, 0, 0, 0, 30, 0]);
    expect(listed.uncounted).toBe(2);
    expect(() => rolled([said("a", 60)], unsized)).toThrow(CascadeError);
  });

  test("is exact in steps: 0.1 for 1 and 0.2 for 2 are 0.5 for 3", () => {
    const fine = rolled([said("a", 0.1, 1), said("b", 0.2, 2)], { decimals: 1 });
    expect(fine.figure("city", "income").actual).toBe(0.5 / 3);
    expect(explainGap(fine, "city", "income").shortfall).toBe(209.5);
  });

  test("too large to be exact is said: 2^40 for 2^20 people", () => {
    const many = rolled([said("a", 2 ** 40)], {}, { a: 2 ** 20 });
    expect(() => many.figure("city", "income")).toThrow(/more than can be held exactly/);
  });
});
