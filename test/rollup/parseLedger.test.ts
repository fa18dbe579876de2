import { type Actual, derive, type IssueCode, parseCascade, parseLedger } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

const { cascade } = derive(
  parseCascade({
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [
      { id: "city" },
      { id: "a", parent: "city", weights: { schools: 3 } },
      { id: "b", parent: "city", weights: { schools: 1 } },
    ],
    indicators: [
      { id: "renovated", measure: "sum", cascade: { rule: "split", by: "schools" } },
      { id: "revenue", measure: "sum", decimals: 1, cascade: { rule: "split", by: "schools" } },
      { id: "standard", measure: "ratio" },
      { id: "sized", measure: { type: "ratio", of: "schools" } },
      { id: "communes", measure: "milestone" },
      { id: "unplanned", measure: "sum" },
    ],
    targets: [
      { unit: "city", indicator: "renovated", value: 8 },
      { unit: "city", indicator: "revenue", value: 8 },
      { unit: "city", indicator: "standard", value: 80 },
      { unit: "city", indicator: "sized", value: 80 },
      { unit: "city", indicator: "communes", value: 1 },
    ],
  }),
);

const good: Actual = { unit: "a", indicator: "renovated", period: "2022", value: 4 };

/** A sound report with some fields replaced by what no type would let through. */
function report(fields: Record<string, unknown>): Actual {
  return { ...good, ...fields } as Actual;
}

describe("a bad report is answered with its code and place", () => {
  const bad: [string, Record<string, unknown>, IssueCode, string][] = [
    ["an unknown unit", { unit: "nowhere" }, "unknown-unit", "unit"],
    ["no unit", { unit: undefined }, "unknown-unit", "unit"],
    ["a unit called __proto__", { unit: "__proto__" }, "unknown-unit", "unit"],
    ["an unknown indicator", { indicator: "weather" }, "unknown-indicator", "indicator"],
    ["a fifth quarter", { period: "2022-Q5" }, "invalid-period", "period"],
    ["a 13th month", { period: "2022-13" }, "invalid-period", "period"],
    ["a number for a year", { period: 2022 }, "invalid-period", "period"],
    ["no period", { period: null }, "invalid-period", "period"],
    [
      "a period that ends before it starts",
      { period: { start: "2022-02-01", end: "2022-01-31" } },
      "invalid-period",
      "period",
    ],
    [
      "a day there is not",
      { period: { start: "2022-02-01", end: "2022-02-30" } },
      "invalid-period",
      "period",
    ],
    ["a period outside the term", { period: "2019" }, "outside-term", "period"],
    [
      "a period that straddles the term",
      { period: { start: "2020-07-01", end: "2021-06-30" } },
      "outside-term",
      "period",
    ],
    ["NaN", { value: Number.NaN }, "invalid-type", "value"],
    ["minus infinity", { value: Number.NEGATIVE_INFINITY }, "invalid-type", "value"],
    ["1e400", { value: Number("1e400") }, "invalid-type", "value"],
    ["text for a number", { value: "1.134,5" }, "invalid-type", "value"],
    ["no value", { value: undefined }, "invalid-type", "value"],
    ["too many decimals", { value: 4.5 }, "too-many-decimals", "value"],
    ["more than 2^53 steps", { value: 1e16 }, "too-large", "value"],
    [
      "no denominator, and no weight that says it",
      { indicator: "standard" },
      "missing-denominator",
      "of",
    ],
    [
      "a numerator without a denominator",
      { indicator: "standard", of: 0 },
      "invalid-value",
      "value",
    ],
    ["a negative denominator", { indicator: "standard", of: -1 }, "invalid-value", "value"],
    ["NaN for a denominator", { indicator: "standard", of: Number.NaN }, "invalid-type", "of"],
    ["half a school", { indicator: "standard", of: 10.5 }, "too-many-decimals", "of"],
    ["17 communes of 16", { indicator: "communes", value: 17, of: 16 }, "invalid-value", "value"],
    ["fewer than no communes", { indicator: "communes", value: -1 }, "invalid-value", "value"],
    ["a field nobody knows", { vaule: 4 }, "unknown-key", "vaule"],
    ["an unknown basis", { basis: "ytd" }, "invalid-value", "basis"],
    ["a basis that is no text", { basis: 1 }, "invalid-value", "basis"],
    [
      "a cumulative stock",
      { indicator: "standard", of: 10, basis: "year-to-date" },
      "invalid-value",
      "basis",
    ],
    ["an unknown status", { status: "final" }, "invalid-value", "status"],
    ["an own that is no yes or no", { own: "yes" }, "invalid-type", "own"],
    [
      "a time of report that is none",
      { reportedAt: "2022-07-12 08:30" },
      "invalid-value",
      "reportedAt",
    ],
    ["a time of report in numbers", { reportedAt: 20220712 }, "invalid-value", "reportedAt"],
    ["a source that is no text", { source: 7 }, "invalid-type", "source"],
  ];

  test.each(bad)("%s", (_, fields, code, key) => {
    const unit = "unit" in fields ? fields["unit"] : "a";
    const issues = issuesOf(() => parseLedger(cascade, [good, report(fields)]));
    expect(issues).toMatchObject([
      { code, severity: "error", path: [1, key], ...(typeof unit === "string" ? { unit } : {}) },
    ]);
    expect(issues[0]?.message).not.toBe("");
  });

  test.each([null, 4, "a,renovated,2022,4"])("%j, which is no report at all", (row) => {
    expect(issuesOf(() => parseLedger(cascade, [good, row as unknown as Actual]))).toMatchObject([
      { code: "invalid-type", path: [1] },
    ]);
  });
});

describe("what a report may leave out or say", () => {
  test.each([
    ["a weight for a denominator", { indicator: "sized", value: 2 }],
    ["0 of 0", { indicator: "standard", value: 0, of: 0 }],
    ["a milestone without a count", { indicator: "communes", value: 1 }],
    ["a withdrawal", { value: null }],
    ["a withdrawn rate without a denominator", { indicator: "standard", value: null }],
    ["the declared decimals", { indicator: "revenue", value: 0.1 }],
    ["the term to its last day", { period: { start: "2021-01-01", end: "2025-12-31" } }],
    ["a time of report with its zone", { reportedAt: "2023-01-05T08:30:00+07:00" }],
  ])("%s", (_, fields) => {
    expect(parseLedger(cascade, [report(fields)]).ledger.size).toBe(1);
  });
});

describe("many errors at once", () => {
  const rows = [
    report({ unit: "nowhere" }),
    good,
    report({ value: Number.NaN }),
    report({ unit: "b", value: 1 }),
    report({ period: "2022-Q5" }),
  ];

  test("are all thrown together, and nothing counts", () => {
    expect(
      issuesOf(() => parseLedger(cascade, rows)).map(({ code, path }) => [code, path]),
    ).toEqual([
      ["unknown-unit", [0, "unit"]],
      ["invalid-type", [2, "value"]],
      ["invalid-period", [4, "period"]],
    ]);
  });

  test("are all given, beside the good rows, where they are skipped", () => {
    const { ledger, issues } = parseLedger(cascade, rows, { invalid: "skip" });
    expect(issues.map(({ path }) => path[0])).toEqual([0, 2, 4]);
    expect([...ledger.rows()].map(({ unit, value }) => [unit, value])).toEqual([
      ["a", 4],
      ["b", 1],
    ]);
  });

  test("skipping leaves out both rows of a contradiction", () => {
    const contradiction = [good, { ...good, value: 5 }, { ...good, unit: "b" }];
    const { ledger, issues } = parseLedger(cascade, contradiction, { invalid: "skip" });
    expect(issues).toMatchObject([{ code: "contradictory-rows" }]);
    expect([...ledger.rows()].map(({ unit }) => unit)).toEqual(["b"]);
  });

  test("10.000 of them are collected, and summed up in the message", () => {
    const many = Array.from({ length: 10_000 }, () => report({ unit: "nowhere" }));
    expect(issuesOf(() => parseLedger(cascade, many))).toHaveLength(10_000);
    expect(() => parseLedger(cascade, many)).toThrow("in all 10000: 10000 unknown-unit");
  });
});

test("a report on what a unit has no target for counts as local, with a warning", () => {
  const { ledger, issues } = parseLedger(cascade, [good, { ...good, indicator: "unplanned" }]);
  expect(ledger.size).toBe(2);
  expect(issues).toMatchObject([
    {
      code: "local-actual",
      severity: "warning",
      unit: "a",
      expected: "a target for unplanned at a, or below it",
    },
  ]);
});

test("a figure typed in above those who report is not local", () => {
  expect(parseLedger(cascade, [{ ...good, unit: "city" }]).issues).toEqual([]);
});

test("rows that were given are not changed", () => {
  const rows = Object.freeze([
    Object.freeze({ ...good, period: Object.freeze({ start: "2022-01-01", end: "2022-01-31" }) }),
  ]);
  expect(parseLedger(cascade, rows).ledger.size).toBe(1);
});
