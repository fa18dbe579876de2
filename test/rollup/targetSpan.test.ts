import { type Actual, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";

/** The target of one year, 2022, within a term of five. */
const cascade = parseCascade({
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [{ id: "city" }],
  indicators: [
    { id: "flow", measure: "sum" },
    { id: "last", measure: "sum", balance: "last" },
    { id: "first", measure: "sum", balance: "first" },
    { id: "max", measure: "sum", balance: "max" },
  ],
  targets: ["flow", "last", "first", "max"].map((indicator) => ({
    unit: "city",
    indicator,
    value: 100,
    start: "2022-01-01",
    due: "2022-12-31",
  })),
});

function combined(indicator: string, reports: readonly Omit<Actual, "unit" | "indicator">[]) {
  const rows = reports.map((report) => ({ unit: "city", indicator, ...report }));
  return rollUp(cascade, rows, { asOf: "2022-06-30" }).figure("city", indicator).actual;
}

describe("what came about before a target's first day", () => {
  const before = { period: "2021", value: 50 };
  const within = { period: "2022-Q1", value: 10 };

  test("is no part of a flow", () => {
    expect(combined("flow", [before, within])).toBe(10);
    expect(combined("flow", [before])).toBe(null);
  });

  test("is taken off what is cumulative from the start of the term", () => {
    expect(
      combined("flow", [
        { period: "2021", value: 50, basis: "term-to-date" },
        { period: "2022-Q1", value: 80, basis: "term-to-date" },
        { period: "2022-Q2", value: 5 },
      ]),
    ).toBe(35);
  });

  test("is no part of what is cumulative from the start of the year", () => {
    expect(combined("flow", [before, { ...within, basis: "year-to-date" }])).toBe(10);
  });

  test("is neither the first nor the largest", () => {
    expect(combined("first", [before, within])).toBe(10);
    expect(combined("max", [before, within])).toBe(10);
  });

  test("is still there where it is a stock", () => {
    expect(combined("last", [before])).toBe(50);
    expect(combined("last", [before, within])).toBe(10);
  });
});
