import { type Actual, type CascadeDocument, derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";

const asOf = "2022-12-31";
const phasing = { every: "year" as const, shares: [1, 2, 3, 2, 2] };

function said(unit: string, value: number): Actual {
  return { unit, indicator: "fires", period: "2022", value };
}

function document(value: number, baseline?: number): CascadeDocument {
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [
      { id: "city" },
      { id: "a", parent: "city", weights: { size: 3 } },
      { id: "b", parent: "city", weights: { size: 2 } },
    ],
    indicators: [
      {
        id: "fires",
        measure: "sum",
        direction: "lower",
        phasing,
        cascade: { rule: "split", by: "size" },
      },
    ],
    targets: [
      { unit: "city", indicator: "fires", value, ...(baseline === undefined ? {} : { baseline }) },
    ],
  };
}

function figure(actual: number, value: number, baseline?: number) {
  const { units: _, ...rest } = document(value, baseline);
  const { cascade } = derive(
    parseCascade({ ...rest, units: [{ id: "city", weights: { size: 5 } }] }),
  );
  return rollUp(cascade, [said("city", actual)], { asOf }).figure("city", "fires");
}

describe("lower is better, from a baseline", () => {
  test("100 to 80 on the way to 0 is 20 %", () => {
    expect(figure(80, 0, 100)).toMatchObject({
      target: 0,
      planned: 70, // 30 % of the way from 100
      actual: 80,
      completion: 0.2,
      completionReported: 0.2,
      achievement: 0.2,
      pace: 0.2 / 0.3,
      gap: 80,
      state: "behind",
    });
  });

  test("further than the target is exceeded", () => {
    expect(figure(40, 50, 100)).toMatchObject({
      completion: 1,
      achievement: 1.2,
      gap: -10,
      state: "exceeded",
    });
  });

  test("above the baseline is worse than it", () => {
    expect(figure(110, 50, 100)).toMatchObject({
      completion: 0,
      achievement: null,
      gap: 60,
      state: "worse-than-baseline",
    });
  });
});

describe("a cap: lower is better, and there is no baseline", () => {
  test("is met at and below it; there is nothing to exceed", () => {
    expect(figure(8, 10)).toMatchObject({
      planned: 10,
      completion: 1,
      achievement: 1.25, // 10 ÷ 8
      pace: 1,
      gap: -2,
      state: "met",
    });
    expect(figure(10, 10)).toMatchObject({ completion: 1, achievement: 1, gap: 0, state: "met" });
  });

  test("that is broken counts target ÷ actual", () => {
    expect(figure(20, 10)).toMatchObject({
      completion: 0.5,
      achievement: 0.5,
      pace: 0.5,
      gap: 10,
      state: "behind",
    });
  });

  test("of 0 is kept or broken", () => {
    expect(figure(0, 0)).toMatchObject({ completion: 1, gap: 0, state: "met" });
    expect(figure(5, 0)).toMatchObject({ completion: 0, gap: 5, state: "behind" });
  });

  test("with nothing at all is met, by no measure of how far", () => {
    expect(figure(0, 10)).toMatchObject({ completion: 1, achievement: null, state: "met" });
  });

  test("lets a silent unit stand at its own target, and nothing is earned by it", () => {
    const { cascade } = derive(parseCascade(document(10)));
    // a may have 6 and has 7; b, which may have 4, is silent.
    const rollup = rollUp(cascade, [said("a", 7)], { asOf });
    expect(rollup.figure("city", "fires")).toMatchObject({
      actual: 7,
      completion: 10 / 11,
      completionReported: 6 / 7,
      gap: 1,
      coverage: { reported: 1, expected: 2 },
    });
    expect(rollup.figure("b", "fires")).toMatchObject({
      actual: null,
      completionReported: null,
      gap: 0,
      state: "not-reported",
    });
  });
});

describe("a rate, where lower is better", () => {
  const rate = (value: number, of: number) => {
    const { cascade } = derive(
      parseCascade({
        units: [{ id: "city" }],
        indicators: [
          { id: "jobless", measure: "ratio", direction: "lower", decimals: { figure: 1 } },
        ],
        targets: [{ unit: "city", indicator: "jobless", value: 3 }],
      }),
    );
    const row = { unit: "city", indicator: "jobless", period: "2022", value, of };
    return rollUp(cascade, [row], { asOf }).figure("city", "jobless");
  };

  test("below the cap is met", () => {
    // 25 of 1000 are 2.5 %.
    expect(rate(25, 1000)).toMatchObject({ actual: 2.5, completion: 1, gap: -0.5, state: "met" });
  });

  test("above the cap is behind by the points above it", () => {
    expect(rate(40, 1000)).toMatchObject({
      actual: 4,
      completion: 0.75,
      gap: 1,
      state: "behind",
    });
  });
});

describe("silence under a baseline only the city states", () => {
  const plan = {
    units: [
      { id: "city" },
      { id: "north", parent: "city", weights: { households: 1 } },
      { id: "south", parent: "city", weights: { households: 1 } },
    ],
    indicators: [
      {
        id: "poor",
        measure: "sum",
        direction: "lower",
        balance: "last",
        cascade: { rule: "split", by: "households" },
      },
    ],
    targets: [{ unit: "city", indicator: "poor", value: 20, baseline: 100 }],
  };
  const { cascade } = derive(parseCascade(plan));

  test("earns nothing: how far the city has come is not known while a ward is silent", () => {
    const rows = [{ unit: "north", indicator: "poor", period: "2021", value: 10 }];
    const figure = rollUp(cascade, rows, { asOf: "2021-12-31" }).figure("city", "poor");
    // south stands in at its own 10, so nothing more is missing, but nothing is known either.
    expect(figure).toMatchObject({ actual: 10, completion: null, state: "not-reported" });
  });

  test("is no matter once everyone has reported: 100 → 30 on the way to 20 is 87.5 %", () => {
    const rows = [
      { unit: "north", indicator: "poor", period: "2021", value: 10 },
      { unit: "south", indicator: "poor", period: "2021", value: 20 },
    ];
    const figure = rollUp(cascade, rows, { asOf: "2021-12-31" }).figure("city", "poor");
    expect(figure).toMatchObject({ actual: 30, completion: 0.875, gap: 10 });
  });
});
