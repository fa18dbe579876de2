import { type Actual, derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";

/** 10, 20, 30, 20 and 20 % year by year: 30 % by the end of 2022. */
const phasing = { every: "year" as const, shares: [1, 2, 3, 2, 2] };
const asOf = "2022-12-31";

function said(unit: string, value: number): Actual {
  return { unit, indicator: "renovated", period: "2022", value };
}

describe("a sum, where higher is better", () => {
  const { cascade } = derive(
    parseCascade(cityPlan({ districts: { a: 6, b: 3, c: 1 }, indicator: { phasing } })),
  );
  const rollup = rollUp(cascade, [said("a", 3), said("b", 1)], { asOf });

  test("adds up what was reported and counts a silent unit as 0", () => {
    expect(rollup.figure("city", "renovated")).toEqual({
      unit: "city",
      indicator: "renovated",
      plan: { grade: "mandatory", due: "2025-12-31" },
      bound: "floor",
      target: 10,
      range: null,
      benchmark: null,
      registered: null,
      planned: 3,
      actual: 4,
      completion: 0.4,
      completionReported: 4 / 9, // a and b, who have reported, are to bring 9
      achievement: 0.4,
      pace: 0.4 / 0.3,
      gap: 6,
      coverage: { reported: 2, expected: 3 },
      coverageByWeight: { by: "schools", reported: 9, expected: 10, unweighed: 0 },
      insufficient: false,
      state: "ahead",
      provenance: {
        target: "written",
        actual: "rolled-up",
        declared: null,
        unexplained: null,
        leftOut: 0,
      },
    });
  });

  test("is what a reporter has reported", () => {
    expect(rollup.figure("a", "renovated")).toEqual({
      unit: "a",
      indicator: "renovated",
      plan: { grade: "mandatory", due: "2025-12-31" },
      bound: "floor",
      target: 6,
      range: null,
      benchmark: null,
      registered: null,
      planned: 6 * 0.3,
      actual: 3,
      completion: 0.5,
      completionReported: 0.5,
      achievement: 0.5,
      pace: 0.5 / 0.3,
      gap: 3,
      coverage: { reported: 1, expected: 1 },
      coverageByWeight: { by: "schools", reported: 6, expected: 6, unweighed: 0 },
      insufficient: false,
      state: "ahead",
      provenance: {
        target: "derived",
        actual: "reported",
        declared: null,
        unexplained: null,
        leftOut: 0,
      },
    });
  });

  test("of a silent unit is no value, and all of it is missing", () => {
    expect(rollup.figure("c", "renovated")).toMatchObject({
      target: 1,
      planned: 0.3,
      actual: null,
      completion: 0,
      completionReported: null,
      achievement: 0,
      pace: 0,
      gap: 1,
      coverage: { reported: 0, expected: 1 },
      state: "not-reported",
      provenance: { target: "derived", actual: null },
    });
  });

  test("where nobody has reported is silent at the top, too", () => {
    expect(rollUp(cascade, [], { asOf }).figure("city", "renovated")).toMatchObject({
      actual: null,
      completion: 0,
      completionReported: null,
      gap: 10,
      coverage: { reported: 0, expected: 3 },
      state: "not-reported",
    });
  });

  test("beyond the target is exceeded: completion stops at 1, achievement does not", () => {
    const more = rollUp(cascade, [said("a", 9), said("b", 3), said("c", 3)], { asOf });
    expect(more.figure("city", "renovated")).toMatchObject({
      completion: 1,
      completionReported: 1,
      achievement: 1.5,
      pace: 1 / 0.3,
      gap: -5,
      state: "exceeded",
    });
    expect(more.figure("b", "renovated")).toMatchObject({ gap: 0, achievement: 1, state: "met" });
  });

  test("of less than nothing completes nothing", () => {
    const less = rollUp(cascade, [said("a", -2)], { asOf }).figure("a", "renovated");
    expect(less).toMatchObject({ actual: -2, completion: 0, achievement: null, gap: 8 });
  });

  test("says 1 only where the target is met, however close it is", () => {
    const large = derive(
      parseCascade({
        units: [{ id: "city" }],
        indicators: [{ id: "renovated", measure: "sum" }],
        targets: [{ unit: "city", indicator: "renovated", value: 4e15 }],
      }),
    ).cascade;
    const { completion } = rollUp(large, [said("city", 4e15 - 1)], { asOf }).figure(
      "city",
      "renovated",
    );
    expect(completion).toBeLessThan(1);
    expect(completion).toBeGreaterThan(0.999_999_999_999_999);
  });
});

describe("a sum of decimals", () => {
  test("adds 0.1 and 0.2 to 0.3", () => {
    const { cascade } = derive(
      parseCascade(cityPlan({ districts: { a: 1, b: 1 }, indicator: { decimals: 1 }, value: 1 })),
    );
    const rollup = rollUp(cascade, [said("a", 0.1), said("b", 0.2)], { asOf });
    expect(rollup.figure("city", "renovated")).toMatchObject({
      actual: 0.3,
      completion: 0.3,
      gap: 0.7,
    });
  });
});

describe("a sum with a baseline", () => {
  // The city has 4 already and is to have 10; a has 2 of the 4, b has 2.
  const { cascade } = derive(
    parseCascade({
      ...cityPlan({ districts: { a: null, b: null } }),
      units: [
        { id: "city" },
        { id: "a", parent: "city", weights: { had: 2 } },
        { id: "b", parent: "city", weights: { had: 2 } },
      ],
      indicators: [
        {
          id: "renovated",
          measure: "sum",
          baseline: "had",
          phasing,
          cascade: { rule: "split", by: "equal" },
        },
      ],
    }),
  );

  test("is measured from there: 7 on the way from 4 to 10 is a half", () => {
    const rollup = rollUp(cascade, [said("a", 4), said("b", 3)], { asOf });
    const { completion, planned, gap } = rollup.figure("city", "renovated");
    // Planned: 4 and 30 % of 6.
    expect([completion, planned, gap]).toEqual([0.5, 5.8, 3]);
  });

  test("lets a silent unit stand there, and compares reporters with their own", () => {
    const { actual, completion, completionReported, gap } = rollUp(cascade, [said("a", 4)], {
      asOf,
    }).figure("city", "renovated");
    expect(actual).toBe(4);
    // 4 and the 2 that b had are 6: 2 of 6. Of a alone: from 2 to 5, and it is at 4.
    expect([completion, completionReported, gap]).toEqual([2 / 6, 2 / 3, 4]);
  });

  test("and below it is worse than the baseline: nothing completed, nothing achieved", () => {
    const rollup = rollUp(cascade, [said("a", 1), said("b", 2)], { asOf });
    expect(rollup.figure("city", "renovated")).toMatchObject({
      completion: 0,
      achievement: null,
      gap: 7,
      state: "worse-than-baseline",
    });
  });
});

describe("a target that is no way ahead", () => {
  const stated = (value: number, baseline?: number) =>
    derive(
      parseCascade({
        term: { start: "2021-01-01", end: "2025-12-31" },
        units: [{ id: "city" }],
        indicators: [{ id: "renovated", measure: "sum" }],
        targets: [
          {
            unit: "city",
            indicator: "renovated",
            value,
            ...(baseline === undefined ? {} : { baseline }),
          },
        ],
      }),
    ).cascade;
  const figure = (value: number, baseline: number | undefined, actual: number) =>
    rollUp(stated(value, baseline), [said("city", actual)], { asOf }).figure("city", "renovated");

  test("at the baseline is met or not", () => {
    expect(figure(5, 5, 5)).toMatchObject({ completion: 1, achievement: null, state: "met" });
    expect(figure(5, 5, 6)).toMatchObject({ completion: 1, achievement: null, state: "exceeded" });
    expect(figure(5, 5, 4)).toMatchObject({
      completion: 0,
      achievement: null,
      gap: 1,
      state: "worse-than-baseline",
    });
  });

  test("of 0 is met or not", () => {
    expect(figure(0, undefined, 0)).toMatchObject({ completion: 1, achievement: null, gap: 0 });
    expect(figure(0, undefined, 3)).toMatchObject({ completion: 1, gap: -3, state: "exceeded" });
    expect(figure(0, undefined, -3)).toMatchObject({ completion: 0, gap: 3 });
  });

  test("below 0 is a way where it starts further down", () => {
    // From −20 to −10, and it is at −15.
    expect(figure(-10, -20, -15)).toMatchObject({ completion: 0.5, achievement: 0.5, gap: 5 });
  });
});
