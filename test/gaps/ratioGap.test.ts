import {
  type Actual,
  type CascadeDocument,
  derive,
  explainGap,
  parseCascade,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

function said(unit: string, value: number, of?: number): Actual {
  return { unit, indicator: "standard", period: "2022", value, of };
}

/** 80 % of schools at standard; `sized` units say how many schools they have. */
function document(
  sized: Record<string, number | null>,
  rest: Partial<CascadeDocument> = {},
): CascadeDocument {
  const known = Object.values(sized).some((schools) => schools !== null);
  return {
    units: [
      { id: "city" },
      ...Object.entries(sized).map(([id, schools]) => ({
        id,
        parent: "city",
        ...(schools === null ? {} : { weights: { schools } }),
      })),
    ],
    indicators: [
      {
        id: "standard",
        unitOfMeasure: "%",
        measure: { type: "ratio", counts: "schools", ...(known ? { of: "schools" } : {}) },
      },
    ],
    targets: [{ unit: "city", indicator: "standard", value: 80 }],
    ...rest,
  };
}

function rolled(plan: CascadeDocument, rows: readonly Actual[]) {
  return rollUp(derive(parseCascade(plan)).cascade, rows, { asOf: "2022-12-31" });
}

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("the gap of a rate", () => {
  const rollup = rolled(document({ a: 10, b: 10, c: 20 }), [said("a", 9), said("b", 5)]);
  const gap = explainGap(rollup, "city", "standard");

  test("is counted in what the numerator counts: 80 % of 40 schools, and there are 14", () => {
    // a: 8 − 9; b: 8 − 5; c, silent: 80 % of its 20 schools.
    expect(amountsOf(gap)).toEqual([18, 0, 0, 16, 3, 1]);
    expect(gap).toMatchObject({ currency: "schools", target: 32, uncounted: 0 });
    expectToAddUp(gap);
  });

  test("is told in points, too, over what was reported; silence never enters them", () => {
    // Over 20 schools: 3 are 15 points, 1 is 5.
    expect(amountsOf(gap.points)).toEqual([10, 0, 0, 0, 15, 5]);
    expect(rollup.figure("city", "standard").gap).toBe(10);
  });

  test("opens into lines in the same currency, whose points add up to those above", () => {
    const told = gap.children().map((line) => [line.unit, line.gap, line.points?.gap]);
    expect(told).toEqual([
      ["c", 16, 0],
      ["b", 3, 15],
      ["a", -1, -5],
    ]);
  });

  test("at one unit has the points of that unit's figure", () => {
    const b = explainGap(rollup, "b", "standard");
    // 5 of 10 are 30 points short of 80 %.
    expect(amountsOf(b)).toEqual([3, 0, 0, 0, 3, 0]);
    expect(b.points?.gap).toBe(30);
    expect(rollup.figure("b", "standard").gap).toBe(30);
  });

  test("at a unit of which nothing is known has no points", () => {
    expect(explainGap(rollup, "c", "standard")).toMatchObject({ gap: 16, points: null });
  });
});

describe("a silent unit of no known size", () => {
  test("is listed, and not counted", () => {
    const rollup = rolled(document({ a: null, b: null }), [said("a", 5, 10)]);
    const gap = explainGap(rollup, "city", "standard");
    expect(amountsOf(gap)).toEqual([3, 0, 0, 0, 3, 0]);
    expect(gap.uncounted).toBe(1);
    expect(gap.children().map(({ unit, uncounted, gap }) => [unit, uncounted, gap])).toEqual([
      ["a", 0, 3],
      ["b", 1, 0],
    ]);
    expectToAddUp(gap);
  });
});

describe("targets that differ from the one above", () => {
  const differing = (value: number) =>
    explainGap(
      rolled(
        document(
          { a: 10, b: 30 },
          {
            targets: [
              { unit: "city", indicator: "standard", value: 80 },
              { unit: "a", indicator: "standard", value },
            ],
          },
        ),
        [said("a", 9), said("b", 24)],
      ),
      "city",
      "standard",
    );

  test("for more are stretch: 100 % instead of 80 % of 10 schools are 2", () => {
    const gap = differing(100);
    expect(amountsOf(gap)).toEqual([-1, 0, 2, 0, 1, 0]);
    // Over 40 schools.
    expect(amountsOf(gap.points)).toEqual([-2.5, 0, 5, 0, 2.5, 0]);
    expectToAddUp(gap);
  });

  test("for less are unplaced: 50 % instead of 80 % of 10 schools are 3", () => {
    const gap = differing(50);
    expect(amountsOf(gap)).toEqual([-1, 3, 0, 0, 0, 4]);
    expectToAddUp(gap);
  });
});

describe("a rate from a baseline", () => {
  test("lets a silent unit stand there: 50 % of 20 schools, where 80 % are asked", () => {
    const plan = document(
      { a: 10, c: 20 },
      {
        targets: [
          { unit: "city", indicator: "standard", value: 80 },
          { unit: "c", indicator: "standard", value: 80, baseline: 50 },
        ],
      },
    );
    const gap = explainGap(rolled(plan, [said("a", 8)]), "city", "standard");
    expect(amountsOf(gap)).toEqual([6, 0, 0, 6, 0, 0]);
  });
});

describe("a rate where lower is better", () => {
  test("counts what is above the cap as shortfall", () => {
    const plan: CascadeDocument = {
      units: [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }],
      indicators: [
        { id: "standard", direction: "lower", measure: { type: "ratio", counts: "people" } },
      ],
      targets: [{ unit: "city", indicator: "standard", value: 3 }],
    };
    // 3 % of 1000 are 30 each: a has 40, b has 25.
    const gap = explainGap(
      rolled(plan, [said("a", 40, 1000), said("b", 25, 1000)]),
      "city",
      "standard",
    );
    expect(amountsOf(gap)).toEqual([5, 0, 0, 0, 10, 5]);
    expect(amountsOf(gap.points)).toEqual([0.25, 0, 0, 0, 0.5, 0.25]);
    expectToAddUp(gap);
  });
});

test("a declared rate is unexplained in the numerator's unit", () => {
  const rollup = rolled(document({ a: 10, b: 10 }), [
    said("a", 9),
    said("b", 5),
    said("city", 16, 20),
  ]);
  expect(explainGap(rollup, "city", "standard").unexplained).toBe(2);
});
