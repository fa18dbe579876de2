import { type Actual, derive, parseCascade, parseLedger, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";

const { cascade } = derive(
  parseCascade({
    ...cityPlan({ districts: { a: 3, b: 1 } }),
    indicators: ["renovated", "revenue", "stock"].map((id) => ({
      id,
      measure: "sum",
      ...(id === "revenue" ? { decimals: 1 } : {}),
      ...(id === "stock" ? { balance: "last" as const } : {}),
      cascade: { rule: "split" as const, by: "schools" },
    })),
    targets: ["renovated", "revenue", "stock"].map((indicator) => ({
      unit: "city",
      indicator,
      value: 8,
    })),
  }),
);

const good: Actual = { unit: "a", indicator: "renovated", period: "2022", value: 4 };
const revenue: Actual = { ...good, indicator: "revenue" };

describe("rows that do not go together", () => {
  test("two values for one period, told at one time, contradict one another", () => {
    const issues = issuesOf(() =>
      parseLedger(cascade, [
        { ...revenue, value: 4.5 },
        { ...revenue, value: 5 },
      ]),
    );
    expect(issues).toMatchObject([
      {
        code: "contradictory-rows",
        path: [1, "value"],
        unit: "a",
        received: '"4.5 (official) and 5 (official)"',
      },
    ]);
  });

  test("so do two that say the same days in other words: a quarter, and the year to its end", () => {
    const quarter: Actual = { ...good, period: "2022-Q1", value: 4 };
    const soFar: Actual = { ...quarter, basis: "year-to-date" };
    const march: Actual = { ...soFar, period: "2022-03" };
    expect(parseLedger(cascade, [quarter, soFar, march]).issues).toEqual([]);
    for (const other of [
      { ...soFar, value: 5 },
      { ...march, value: 5 },
    ]) {
      expect(issuesOf(() => parseLedger(cascade, [quarter, other]))).toMatchObject([
        { code: "contradictory-rows", path: [1, "value"] },
      ]);
    }
  });

  test("a withdrawal takes back what was said of its days, in whatever words", () => {
    const soFar: Actual = { ...good, period: "2022-Q1", basis: "year-to-date" };
    const back = (more: Partial<Actual>) =>
      rollUp(cascade, [soFar, { ...soFar, value: null, reportedAt: "2022-05-01", ...more }], {
        asOf: "2022-03-31",
      }).figure("a", "renovated").actual;
    expect(back({ period: "2022-03" })).toBe(null);
    expect(back({ basis: "period" })).toBe(null);
    expect(back({ period: "2022-03", basis: "period" })).toBe(4);
    expect(back({ basis: "term-to-date" })).toBe(4);
  });

  test("none of them counts, also where one was said twice", () => {
    const other = { ...good, value: 5 };
    const later = { ...good, value: 6, reportedAt: "2023-02-01" };
    for (const rows of [
      [good, good, other],
      [other, good, good],
      [good, other, other],
    ]) {
      const { ledger, issues } = parseLedger(cascade, rows, { invalid: "skip" });
      expect(issues).toMatchObject([{ code: "contradictory-rows" }]);
      expect(ledger.size).toBe(0);
      const corrected = parseLedger(cascade, [...rows, later], { invalid: "skip" }).ledger;
      expect([...corrected.rows()]).toMatchObject([{ value: 6 }]);
    }
  });

  test("the same row twice is one and the same", () => {
    expect(parseLedger(cascade, [good, good]).ledger.size).toBe(2);
  });

  test("a later time of report makes a correction of it", () => {
    const later = { ...good, value: 5, reportedAt: "2023-02-01" };
    expect(parseLedger(cascade, [good, later]).issues).toEqual([]);
  });

  test("periods that overlap in part cannot be added up", () => {
    const across = { start: "2022-06-01", end: "2022-09-30" };
    expect(
      issuesOf(() =>
        parseLedger(cascade, [
          { ...good, period: "2022-H1" },
          { ...good, period: across },
        ]),
      ),
    ).toMatchObject([{ code: "overlapping-periods", path: [1, "period"], unit: "a" }]);
  });

  test("of overlapping periods nothing counts, neither what was said last nor before", () => {
    const rows = [
      { ...good, period: "2022-H1" },
      { ...good, period: "2022-H1", value: 5, reportedAt: "2022-08-01" },
      { ...good, period: { start: "2022-06-01", end: "2022-09-30" } },
    ];
    const { ledger, issues } = parseLedger(cascade, rows, { invalid: "skip" });
    expect(issues).toMatchObject([{ code: "overlapping-periods", path: [2, "period"] }]);
    expect(ledger.size).toBe(0);
  });

  test("periods within one another, or side by side, are no trouble", () => {
    const periods = ["2022", "2022-H1", "2022-Q1", "2022-01", "2023-Q1", "2023-Q2"];
    const rows = periods.map((period) => ({ ...good, period }));
    expect(parseLedger(cascade, rows).issues).toEqual([]);
  });

  test("a stock may speak of any periods", () => {
    const stock = { unit: "a", indicator: "stock", value: 1 };
    const across = { start: "2022-06-01", end: "2022-09-30" };
    const rows = [
      { ...stock, period: "2022-H1" },
      { ...stock, period: across },
    ];
    expect(parseLedger(cascade, rows).issues).toEqual([]);
  });

  test("a period that was withdrawn overlaps nothing any more", () => {
    const mistaken = { start: "2022-03-15", end: "2022-07-14" };
    const rows = [
      { ...good, period: mistaken },
      { ...good, period: mistaken, value: null, reportedAt: "2022-08-01" },
      { ...good, period: "2022-H1", reportedAt: "2022-08-01" },
    ];
    expect(parseLedger(cascade, rows).issues).toEqual([]);
  });

  test("they are named by their place in the input, bad rows before them included", () => {
    const issues = issuesOf(() =>
      parseLedger(cascade, [{ ...good, unit: "nowhere" }, good, { ...good, value: 5 }]),
    );
    expect(issues).toMatchObject([
      { code: "unknown-unit", path: [0, "unit"] },
      { code: "contradictory-rows", path: [2, "value"] },
    ]);
  });

  test("amounts that cannot be added up exactly are too large together", () => {
    const rows = ["2022", "2023"].map((period) => ({ ...good, period, value: 9e15 }));
    expect(issuesOf(() => parseLedger(cascade, rows))).toMatchObject([
      { code: "too-large", path: [], fix: expect.any(String) },
    ]);
    expect(issuesOf(() => parseLedger(cascade, rows, { invalid: "skip" }))).toHaveLength(1);
  });
});
