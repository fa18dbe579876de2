import { type Actual, type CascadeDocument, derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";

const asOf = "2022-12-31";
const phasing = { every: "year" as const, shares: [1, 2, 3, 2, 2] };

function document(measure: "ratio" | "min", value: number): CascadeDocument {
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [{ id: "city" }, ...["a", "b", "c"].map((id) => ({ id, parent: "city" }))],
    indicators: [{ id: "standard", measure, phasing }],
    targets: [{ unit: "city", indicator: "standard", value }],
  };
}

function rolled(measure: "ratio" | "min", value: number, rows: readonly Actual[]) {
  return rollUp(derive(parseCascade(document(measure, value))).cascade, rows, { asOf });
}

function said(unit: string, value: number, of?: number): Actual {
  return { unit, indicator: "standard", period: "2022", value, of };
}

describe("a rate", () => {
  const rollup = rolled("ratio", 80, [said("a", 2, 2), said("b", 3, 8)]);

  test("divides once: 2 of 2 and 3 of 8 are 5 of 10, not the mean of 100 and 37.5", () => {
    expect(rollup.figure("city", "standard")).toEqual({
      unit: "city",
      indicator: "standard",
      plan: { grade: "mandatory", due: "2025-12-31" },
      bound: "floor",
      target: 80,
      range: null,
      benchmark: null,
      registered: null,
      planned: 24, // 30 % of 80
      actual: 50,
      completion: 0.625, // 50 ÷ 80
      completionReported: 0.625,
      achievement: 0.625,
      pace: 0.625 / 0.3,
      gap: 30,
      coverage: { reported: 2, expected: 3 },
      coverageByWeight: null,
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

  test("speaks of reporters only: a silent unit has none", () => {
    expect(rollup.figure("c", "standard")).toMatchObject({
      target: 80,
      planned: 24,
      actual: null,
      completion: null,
      completionReported: null,
      achievement: null,
      pace: null,
      gap: null,
      coverage: { reported: 0, expected: 1 },
      state: "not-reported",
    });
  });

  test("above the target is exceeded", () => {
    expect(rollup.figure("a", "standard")).toMatchObject({
      actual: 100,
      completion: 1,
      achievement: 1.25,
      gap: -20,
      state: "exceeded",
    });
  });

  test("of 0 out of 0 is no figure, and adds nothing to its parent's", () => {
    const nothing = rolled("ratio", 80, [said("a", 0, 0), said("b", 3, 8)]);
    expect(nothing.figure("a", "standard")).toMatchObject({
      actual: null,
      completion: null,
      gap: null,
      coverage: { reported: 1, expected: 1 },
    });
    expect(nothing.figure("city", "standard").actual).toBe(37.5);
  });

  test("takes its denominator from a weight where the report does not say it", () => {
    const { cascade } = derive(
      parseCascade({
        units: [
          { id: "city" },
          { id: "a", parent: "city", weights: { schools: 4 } },
          { id: "b", parent: "city", weights: { schools: 6 } },
        ],
        indicators: [{ id: "standard", measure: { type: "ratio", of: "schools" } }],
        targets: [{ unit: "city", indicator: "standard", value: 80 }],
      }),
    );
    // 3 of 4, and 4 of 6 or of the 5 that b says it has now.
    expect(
      rollUp(cascade, [said("a", 3), said("b", 4)], { asOf }).figure("city", "standard").actual,
    ).toBe(70);
    expect(
      rollUp(cascade, [said("a", 3), said("b", 4, 5)], { asOf }).figure("b", "standard").actual,
    ).toBe(80);
  });

  test("may be out of anything: 15 doctors per 10.000 people", () => {
    const { cascade } = derive(
      parseCascade({
        units: [{ id: "city" }],
        indicators: [
          {
            id: "standard",
            measure: { type: "ratio", per: 10_000 },
            decimals: { figure: 1, value: 0 },
          },
        ],
        targets: [{ unit: "city", indicator: "standard", value: 15 }],
      }),
    );
    const { actual, gap } = rollUp(cascade, [said("city", 116, 80_000)], { asOf }).figure(
      "city",
      "standard",
    );
    expect([actual, gap]).toEqual([14.5, 0.5]);
  });

  test("from a baseline is measured from there", () => {
    const plan = document("ratio", 80);
    const { cascade } = derive(
      parseCascade({
        ...plan,
        targets: [{ unit: "city", indicator: "standard", value: 80, baseline: 40 }],
      }),
    );
    // 5 of 10 is a quarter of the way from 40 to 80; planned are 30 % of it.
    expect(rollUp(cascade, [said("a", 5, 10)], { asOf }).figure("city", "standard")).toMatchObject({
      actual: 50,
      planned: 52,
      completion: 0.25,
      gap: 30,
      state: "behind",
    });
  });
});

describe("a minimum", () => {
  const rollup = rolled("min", 8, [said("a", 7), said("b", 5)]);

  test("is that of the weakest who has reported", () => {
    expect(rollup.figure("city", "standard")).toMatchObject({
      target: 8,
      planned: 2.4,
      actual: 5,
      completion: 0.625,
      completionReported: 0.625,
      achievement: 0.625,
      gap: 3,
      coverage: { reported: 2, expected: 3 },
      state: "ahead",
    });
  });

  test("says nothing of the silent, and nothing where all are", () => {
    expect(rollup.figure("c", "standard")).toMatchObject({ actual: null, gap: null });
    expect(rolled("min", 8, []).figure("city", "standard")).toMatchObject({
      actual: null,
      completion: null,
      completionReported: null,
      gap: null,
      coverage: { reported: 0, expected: 3 },
      state: "not-reported",
    });
  });

  test("is met when everyone is there, and exceeded when everyone is further", () => {
    const all = (values: readonly number[]) =>
      rolled(
        "min",
        8,
        ["a", "b", "c"].map((unit, place) => said(unit, values[place] as number)),
      ).figure("city", "standard").state;
    expect(all([9, 8, 10])).toBe("met");
    expect(all([9, 9, 10])).toBe("exceeded");
  });
});
