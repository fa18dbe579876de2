import {
  type Actual,
  type ActualColumns,
  derive,
  parseCascade,
  parseLedger,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";

const { cascade } = derive(
  parseCascade(cityPlan({ districts: { a: 6, b: 3, c: 1 }, indicator: { decimals: 1 } })),
);

const rows: Actual[] = [
  { unit: "b", indicator: "renovated", period: "2022-Q1", value: 0.5 },
  {
    unit: "a",
    indicator: "renovated",
    period: { start: "2022-01-15", end: "2022-02-14" },
    value: 2,
    own: true,
    basis: "year-to-date",
    status: "preliminary",
    reportedAt: "2022-02-16T09:00:00+07:00",
    source: "17-BC/TU",
  },
  { unit: "a", indicator: "renovated", period: "2022-03", value: null, reportedAt: "2022-04-02" },
];

const columns: ActualColumns = {
  unit: rows.map(({ unit }) => unit),
  indicator: rows.map(({ indicator }) => indicator),
  period: rows.map(({ period }) => period),
  value: rows.map(({ value }) => value),
  own: rows.map(({ own }) => own),
  basis: rows.map(({ basis }) => basis),
  status: rows.map(({ status }) => status),
  reportedAt: rows.map(({ reportedAt }) => reportedAt),
  source: rows.map(({ source }) => source),
};

describe("the rows of a ledger", () => {
  test("are given back as they were reported, in an order of their own", () => {
    const { ledger } = parseLedger(cascade, rows);
    expect([...ledger.rows()]).toEqual([
      {
        unit: "a",
        indicator: "renovated",
        period: { start: "2022-03-01", end: "2022-03-31" },
        value: null,
        status: "official",
        reportedAt: "2022-04-02T00:00:00.000Z",
      },
      {
        unit: "a",
        indicator: "renovated",
        period: { start: "2022-01-15", end: "2022-02-14" },
        value: 2,
        own: true,
        basis: "year-to-date",
        status: "preliminary",
        reportedAt: "2022-02-16T02:00:00.000Z",
        source: "17-BC/TU",
      },
      {
        unit: "b",
        indicator: "renovated",
        period: { start: "2022-01-01", end: "2022-03-31" },
        value: 0.5,
        status: "official",
      },
    ]);
  });

  test("can be narrowed to a unit and an indicator", () => {
    const { ledger } = parseLedger(cascade, rows);
    expect([...ledger.rows({ unit: "b" })]).toHaveLength(1);
    expect([...ledger.rows({ unit: "b", indicator: "other" })]).toEqual([]);
    expect(ledger.size).toBe(3);
  });

  test("come out the same whatever order they came in", () => {
    const back = parseLedger(cascade, [...rows].reverse()).ledger;
    expect([...back.rows()]).toEqual([...parseLedger(cascade, rows).ledger.rows()]);
  });

  test("make a ledger again", () => {
    const { ledger } = parseLedger(cascade, rows);
    const again = parseLedger(cascade, ledger.rows()).ledger;
    expect([...again.rows()]).toEqual([...ledger.rows()]);
  });
});

describe("columns", () => {
  test("are read as the rows they stand for", () => {
    expect([...parseLedger(cascade, columns).ledger.rows()]).toEqual([
      ...parseLedger(cascade, rows).ledger.rows(),
    ]);
  });

  test("may be typed arrays", () => {
    const { unit, indicator, period } = columns;
    const value = Float64Array.of(0.5, 2, 3);
    expect(parseLedger(cascade, { unit, indicator, period, value }).ledger.size).toBe(3);
  });

  test("are answered with the row an error is in", () => {
    const value = Float64Array.of(0.5, Number.NaN, 3);
    const { unit, indicator, period } = columns;
    expect(issuesOf(() => parseLedger(cascade, { unit, indicator, period, value }))).toMatchObject([
      { code: "invalid-type", path: [1, "value"], unit: "a" },
    ]);
  });

  test("of other lengths, of other names, or that are missing are all named", () => {
    const { unit, indicator } = columns;
    const bad = { unit, indicator, value: [1, 2], vaule: [1, 2, 3] } as unknown as ActualColumns;
    const issues = issuesOf(() => parseLedger(cascade, bad));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["invalid-value", ["value"]],
      ["unknown-key", ["vaule"]],
      ["invalid-type", ["period"]],
    ]);
  });

  test.each([null, undefined, 4, "rows", {}])("%j is neither rows nor columns", (input) => {
    const issues = issuesOf(() => parseLedger(cascade, input as unknown as Actual[]));
    expect(issues.map(({ code }) => code)).toContain("invalid-type");
  });
});

test("no rows are a ledger, too", () => {
  expect(parseLedger(cascade, []).ledger.size).toBe(0);
  const rollup = rollUp(cascade, [], { asOf: "2022-12-31" });
  expect(rollup.figure("city", "renovated")).toMatchObject({ actual: null, state: "not-reported" });
});

test("a ledger checked against one cascade serves another with the same ids", () => {
  const { ledger } = parseLedger(cascade, [
    { unit: "b", indicator: "renovated", period: "2022", value: 0.5 },
  ]);
  const reordered = derive(
    parseCascade(cityPlan({ districts: { c: 1, b: 3, a: 6 }, indicator: { decimals: 1 } })),
  ).cascade;
  const rollup = rollUp(reordered, ledger, { asOf: "2022-12-31" });
  expect(rollup.figure("b", "renovated").actual).toBe(0.5);
  expect(rollup.figure("c", "renovated").actual).toBe(null);
});

test("rows are known by the place they were handed in at, whichever cascade they serve", () => {
  const { ledger } = parseLedger(
    cascade,
    [
      { unit: "nowhere", indicator: "renovated", period: "2022", value: 9 },
      { unit: "b", indicator: "renovated", period: "2022", value: 2 },
      { unit: "a", indicator: "renovated", period: "2022", value: 1 },
    ],
    { invalid: "skip" },
  );
  const reordered = derive(
    parseCascade(cityPlan({ districts: { c: 1, b: 3, a: 6 }, indicator: { decimals: 1 } })),
  ).cascade;
  const rollup = rollUp(reordered, ledger, { asOf: "2022-12-31" });
  expect([...rollup.sources("city", "renovated")].map(({ row }) => row)).toEqual([2, 1]);
});
