import {
  type Actual,
  type Indicator,
  parseCascade,
  type RollUpOptions,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

type Report = Omit<Actual, "unit" | "indicator">;

function cascadeOf(indicator: Partial<Indicator> = {}, target: object = {}) {
  return parseCascade({
    units: [{ id: "city", weights: { beds: 30 } }],
    indicators: [{ id: "x", measure: "sum", balance: "average", ...indicator }],
    targets: [{ unit: "city", indicator: "x", value: 100, ...target }],
  });
}

/** What reports on the city average to. */
function averaged(
  reports: readonly Report[],
  indicator: Partial<Indicator> = {},
  { asOf = "2025-12-31", ...options }: Partial<RollUpOptions> = {},
  target: object = {},
): number | null {
  const rows = reports.map((report) => ({ unit: "city", indicator: "x", ...report }));
  return rollUp(cascadeOf(indicator, target), rows, { asOf, ...options }).figure("city", "x")
    .actual;
}

const months = (...values: number[]): Report[] =>
  values.map((value, month) => ({ period: `2022-${String(month + 1).padStart(2, "0")}`, value }));

describe("periods of one kind", () => {
  test("count alike: January to March 10, 15 and 20 average to 15", () => {
    expect(averaged(months(10, 15, 20))).toBe(15);
  });

  test("count alike in February, too: 0 and 30 average to 15, not by days to 14.24", () => {
    expect(averaged(months(0, 30))).toBe(15);
  });

  test("count alike where the month is another one: 15th to 14th", () => {
    const administrative = ["2022-01", "2022-02", "2022-03"].map((month, place) => ({
      period: { start: `${month}-15`, end: `2022-0${place + 2}-14` },
      value: [0, 30, 60][place] as number,
    }));
    expect(averaged(administrative)).toBe(30);
  });

  test("count once they have ended by the day asked about", () => {
    expect(averaged(months(10, 15, 20), {}, { asOf: "2022-02-28" })).toBe(13);
    expect(averaged(months(10, 15, 20), {}, { asOf: "2022-01-30" })).toBe(null);
  });

  test("that are missing are not 0", () => {
    expect(averaged([...months(10), { period: "2022-06", value: 20 }])).toBe(15);
  });
});

describe("periods of several kinds", () => {
  test("count by their months: a quarter of 10 and a month of 30 average to 15", () => {
    expect(
      averaged([
        { period: "2022-Q1", value: 10 },
        { period: "2022-04", value: 30 },
      ]),
    ).toBe(15);
  });

  test("of part of a month count by its days: 15 of 30 are half a month", () => {
    expect(
      averaged([
        { period: "2022-Q1", value: 8 },
        { period: { start: "2022-04-01", end: "2022-04-15" }, value: 1 },
      ]),
    ).toBe(7);
  });

  test("that lie in a longer one are part of it", () => {
    expect(averaged([...months(10, 15, 20), { period: "2022-Q1", value: 40 }])).toBe(40);
    expect(
      averaged(
        [...months(10, 15, 20), { period: "2022-Q1", value: 40 }],
        {},
        { asOf: "2022-02-28" },
      ),
    ).toBe(13);
  });

  test("that overlap in part are an error", () => {
    expect(
      issuesOf(() =>
        averaged([
          { period: "2022-H1", value: 1 },
          { period: { start: "2022-06-01", end: "2022-08-31" }, value: 1 },
        ]),
      ),
    ).toMatchObject([{ code: "overlapping-periods", unit: "city" }]);
  });

  test("cannot be cumulative: an average of more months is a longer period", () => {
    expect(
      issuesOf(() => averaged([{ period: "2022-02", value: 1, basis: "year-to-date" }])),
    ).toMatchObject([{ code: "invalid-value", path: [0, "basis"] }]);
  });
});

describe("an average", () => {
  test("is in the decimals of its indicator, half a step going away from 0", () => {
    expect(averaged(months(10, 15))).toBe(13);
    expect(averaged(months(-10, -15))).toBe(-13);
    expect(averaged(months(10, 15), { decimals: 1 })).toBe(12.5);
    expect(averaged(months(1, 1, 2), { decimals: 2 })).toBe(1.33);
    expect(averaged(months(1, 2, 2), { decimals: 2 })).toBe(1.67);
  });

  test("of the largest numbers is exact", () => {
    expect(averaged(months(2 ** 52, 2 ** 52 - 2))).toBe(2 ** 52 - 1);
  });

  test("takes corrections and withdrawals as they are known", () => {
    const story: Report[] = [
      ...months(10, 20),
      { period: "2022-02", value: 40, reportedAt: "2022-05-01" },
      { period: "2022-01", value: null, reportedAt: "2022-06-01" },
    ];
    expect(averaged(story, {}, { knownAt: "2022-04-30" })).toBe(15);
    expect(averaged(story, {}, { knownAt: "2022-05-31" })).toBe(25);
    expect(averaged(story)).toBe(40);
  });

  test("leaves out what ended before its target began", () => {
    const since = { start: "2022-02-15", due: "2022-12-31" };
    expect(averaged(months(10, 15, 20), {}, {}, since)).toBe(18);
    expect(averaged(months(10), {}, {}, since)).toBe(null);
  });

  test("does not depend on the order of reports", () => {
    const reports = [...months(10, 15, 21), { period: "2022-Q2", value: 7 }];
    expect(averaged([...reports].reverse())).toBe(averaged(reports));
  });

  test("adds up, or is the lowest, over units as its measure says", () => {
    const both = parseCascade({
      units: [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }],
      indicators: ["sum", "min"].map((measure) => ({ id: measure, measure, balance: "average" })),
      targets: ["sum", "min"].flatMap((indicator) =>
        ["city", "a", "b"].map((unit) => ({ unit, indicator, value: 10 })),
      ),
    });
    const rows = ["sum", "min"].flatMap((indicator) => [
      { unit: "a", indicator, period: "2022-01", value: 4 },
      { unit: "a", indicator, period: "2022-02", value: 8 },
      { unit: "b", indicator, period: "2022-Q1", value: 5 },
    ]);
    const rollup = rollUp(both, rows, { asOf: "2022-12-31" });
    expect(rollup.figure("city", "sum").actual).toBe(11);
    expect(rollup.figure("city", "min").actual).toBe(5);
  });
});

describe("a rate on average", () => {
  const occupied: Partial<Indicator> = { measure: "ratio" };

  test("has the average of its numerators over that of its denominators", () => {
    // (20 + 30) ÷ 2 of (40 + 60) ÷ 2.
    const reports = [
      { period: "2022-01", value: 20, of: 40 },
      { period: "2022-02", value: 30, of: 60 },
    ];
    expect(averaged(reports, occupied)).toBe(50);
  });

  test("takes its size from the weight where a report does not say", () => {
    const measure = { type: "ratio", of: "beds" };
    const reports = [
      { period: "2022-01", value: 15 },
      { period: "2022-02", value: 20, of: 40 },
    ];
    // 17.5 is 18 of (30 + 40) ÷ 2.
    expect(averaged(reports, { measure })).toBeCloseTo((100 * 18) / 35, 12);
    expect(averaged(reports.slice(0, 1), { measure })).toBe(50);
  });

  test("is told where the unit has no target as where it has", () => {
    const measure = { type: "ratio", of: "beds" };
    const rows = [15, 20].map((value, month) => ({
      ...{ unit: "city", indicator: "x", period: `2022-0${month + 1}`, value },
      ...(month === 1 ? { of: 40 } : {}),
    }));
    const unplanned = rollUp(cascadeOf({ measure }), rows, {
      asOf: "2022-12-31",
      plan: { grade: "stretch" },
    });
    expect(unplanned.figure("city", "x").actual).toBeCloseTo((100 * 18) / 35, 12);
  });
});

describe("a largest rate", () => {
  test("is the largest by what each report is out of, the weight where it does not say", () => {
    const measure = { type: "ratio", of: "beds" };
    const reports = [
      { period: "2022-01", value: 15 },
      { period: "2022-02", value: 24, of: 40 },
    ];
    expect(averaged(reports, { measure, balance: "max" })).toBe(60);
  });
});

describe("what cannot be averaged", () => {
  test.each(["mean", "milestone"])("is a %s: means do not add up, and done is done", (measure) => {
    expect(issuesOf(() => cascadeOf({ measure }, { value: 1 }))).toMatchObject([
      { code: "invalid-value", path: ["indicators", 0] },
    ]);
  });
});
