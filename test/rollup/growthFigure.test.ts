import { type Actual, type CascadeDocument, derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

type Indicator = NonNullable<CascadeDocument["indicators"]>[number];

const units = [
  { id: "hanoi" },
  ...["ba-dinh", "tay-ho", "dong-da"].map((id) => ({ id, parent: "hanoi" })),
];
const growth: Indicator = { id: "growth", measure: "growth", decimals: { figure: 2 } };

describe("growth with reports of its own", () => {
  const plan: CascadeDocument = {
    units,
    indicators: [{ ...growth, cascade: { rule: "same" } }],
    targets: [{ unit: "hanoi", indicator: "growth", value: 7.5 }],
  };
  const { cascade } = derive(parseCascade(plan));
  const said = (unit: string, value: number, of: number, period = "2022-Q1"): Actual => ({
    ...{ unit, indicator: "growth", period, value, of },
  });

  test("is of what is added up, and not the mean of the units' growth", () => {
    const rows = [said("ba-dinh", 6000, 5000), said("tay-ho", 4583, 5000)];
    const rollup = rollUp(cascade, rows, { asOf: "2022-03-31" });
    expect(rollup.figure("hanoi", "growth")).toMatchObject({
      ...{ target: 7.5, actual: 5.83, coverage: { reported: 2, expected: 3 } },
    });
    expect(rollup.children("hanoi", "growth").map(({ actual }) => actual)).toEqual([
      20,
      null,
      -8.34,
    ]);
  });

  test("of nothing the year before cannot be told, and is counted above", () => {
    const rows = [said("ba-dinh", 5, 0), said("tay-ho", 12, 10)];
    const rollup = rollUp(cascade, rows, { asOf: "2022-03-31" });
    expect(rollup.figure("ba-dinh", "growth")).toMatchObject({
      ...{ actual: null, gap: null, state: "not-applicable", coverage: { reported: 1 } },
    });
    expect(rollup.figure("hanoi", "growth").actual).toBe(70);
  });

  test("of less than nothing cannot be told either, as where more is taken off than there is", () => {
    const flow = derive(
      parseCascade({
        units: [{ id: "hanoi" }],
        indicators: [{ ...growth, balance: "flow" }],
        targets: [{ unit: "hanoi", indicator: "growth", value: 7.5, start: "2022-01-01" }],
      }),
    ).cascade;
    // Of the 7 told up to 2022, 84 are said to have been there before the target began.
    const rows: Actual[] = [
      said("hanoi", 0, 84, "2021"),
      { ...said("hanoi", 0, 7, "2022"), basis: "term-to-date" },
    ];
    const figure = rollUp(flow, rows, { asOf: "2022-12-31" }).figure("hanoi", "growth");
    expect(figure).toMatchObject({
      ...{ actual: null, gap: null, completion: null, completionReported: null, pace: null },
      ...{ state: "not-applicable", coverage: { reported: 1 } },
    });
  });

  test("needs both numbers", () => {
    const issues = (row: object) => {
      try {
        rollUp(cascade, [row as Actual], { asOf: "2022-03-31" });
      } catch (error) {
        return (error as { issues: object[] }).issues;
      }
      return [];
    };
    const one = { unit: "ba-dinh", indicator: "growth", period: "2022-Q1", value: 5 };
    expect(issues(one)).toMatchObject([{ code: "missing-denominator", fix: "Say it with of." }]);
    expect(issues({ ...one, of: -1 })).toMatchObject([
      {
        code: "invalid-value",
        message: "Row 0 of ba-dinh must be measured against a same period of 0 or more.",
      },
    ]);
  });

  test("adds months up where its balance is flow", () => {
    const flowing = parseCascade({ ...plan, indicators: [{ ...growth, balance: "flow" }] });
    const rows = [said("hanoi", 60, 50, "2022-01"), said("hanoi", 48, 50, "2022-02")];
    expect(rollUp(flowing, rows, { asOf: "2022-02-28" }).figure("hanoi", "growth").actual).toBe(8);
  });

  test("stays where it is unless a rule says otherwise", () => {
    const stays = derive(parseCascade({ ...plan, indicators: [growth] }));
    expect(stays.cascade.targets("ba-dinh")).toEqual([]);
    expect(stays.issues).toEqual([]);
  });
});

describe("growth read from another indicator", () => {
  const read = (
    more: object = {},
    grdp: Partial<Indicator> = {},
    targets: CascadeDocument["targets"] = [{ unit: "hanoi", indicator: "growth", value: 7.5 }],
  ): CascadeDocument => ({
    units,
    indicators: [
      { ...growth, measure: { type: "growth", of: "grdp", ...more } },
      { id: "grdp", unitOfMeasure: "tỷ đồng", measure: "sum", ...grdp },
    ],
    targets,
  });
  const quarterly = (unit: string, year: number, ...values: number[]): Actual[] =>
    values.map((value, place) => ({
      ...{ unit, indicator: "grdp", period: `${year}-Q${place + 1}`, value },
    }));
  const rolled = (document: CascadeDocument, rows: Actual[], asOf: string, knownAt?: string) =>
    rollUp(derive(parseCascade(document)).cascade, rows, {
      ...{ asOf, ...(knownAt === undefined ? {} : { knownAt }) },
    });
  const growthOf = (rows: Actual[], asOf: string, more: object = {}, unit = "hanoi") =>
    rolled(read(more), rows, asOf).figure(unit, "growth").actual;

  const rows = [
    ...quarterly("ba-dinh", 2021, 6000, 6000, 7000, 8000),
    ...quarterly("tay-ho", 2021, 4000, 4000, 4000, 4000),
    ...quarterly("ba-dinh", 2022, 6400, 6600),
    ...quarterly("tay-ho", 2022, 4183, 4000),
  ];

  test("makes quý I/2022 5.83 % up on the same period: 10,583 after 10,000", () => {
    const rollup = rolled(read(), rows, "2022-03-31");
    expect(rollup.figure("hanoi", "growth")).toMatchObject({
      ...{ target: 7.5, actual: 5.83, coverage: { reported: 2, expected: 2 }, state: "on-track" },
      provenance: { actual: "rolled-up", declared: null },
    });
    expect(rollup.figure("hanoi", "growth").gap).toBeCloseTo(1.67, 12);
  });

  test("shows that of each reporter, also where it has no target", () => {
    const figure = rolled(read(), rows, "2022-03-31").figure("tay-ho", "growth");
    expect(figure).toMatchObject({ target: null, actual: 4.575, state: "not-assigned" });
  });

  test("goes from the first of January, or over the last whole period", () => {
    // 21,183 after 20,000; in the second quarter alone 10,600 after 10,000.
    expect(growthOf(rows, "2022-06-30")).toBeCloseTo(5.915, 12);
    expect(growthOf(rows, "2022-07-15", { over: "quarter" })).toBe(6);
    expect(growthOf(rows, "2022-06-29", { over: "quarter" })).toBe(5.83);
    expect(growthOf(rows, "2022-08-15", { over: "half" })).toBeCloseTo(5.915, 12);
    expect(growthOf(rows, "2022-12-31", { over: "year" })).toBe(null);
  });

  test("compares as much of the year as has been reported, with as much of the year before", () => {
    // At the end of May only the first quarter is known.
    expect(growthOf(rows, "2022-05-31")).toBe(5.83);
    const months = ["01", "02", "03", "04", "05"].map((month) => ({
      ...{ unit: "hanoi", indicator: "grdp", period: `2022-${month}`, value: 110 },
    }));
    const before = [
      { unit: "hanoi", indicator: "grdp", period: "2021-Q1", value: 300 },
      { unit: "hanoi", indicator: "grdp", period: "2021-04", value: 90 },
    ];
    // January to April, 440 after 390; May has nothing to be compared with.
    expect(growthOf([...months.slice(0, 4), ...before], "2022-05-31")).toBeCloseTo(
      (50 / 390) * 100,
      12,
    );
    expect(growthOf([...months, ...before], "2022-05-31")).toBe(null);
  });

  test("never compares different days: where some are missing it is silent", () => {
    const gap = rows.filter(({ unit, period }) => unit !== "tay-ho" || period !== "2022-Q1");
    const rollup = rolled(read(), gap, "2022-06-30");
    expect(rollup.figure("tay-ho", "growth").actual).toBe(null);
    // Ba Đình alone: 13,000 after 12,000.
    expect(rollup.figure("hanoi", "growth")).toMatchObject({
      ...{ actual: 100_000 / 12_000, coverage: { reported: 1, expected: 2 } },
    });
  });

  test("reads cumulative reports as what they speak of", () => {
    const one = (period: string, value: number, basis: Actual["basis"]) => ({
      ...{ unit: "hanoi", indicator: "grdp", period, value, basis },
    });
    const toDate = [one("2021-H1", 200, "year-to-date"), one("2022-H1", 212, "year-to-date")];
    expect(growthOf(toDate, "2022-06-30")).toBe(6);
    const ofTerm = [
      one("2020", 1000, "term-to-date"),
      one("2021-H1", 1200, "term-to-date"),
      one("2021", 1500, "term-to-date"),
      one("2022-H1", 1710, "term-to-date"),
    ];
    // 1,710 − 1,500 = 210 after 1,200 − 1,000 = 200.
    expect(growthOf(ofTerm, "2022-06-30")).toBe(5);
    expect(growthOf(ofTerm.slice(1), "2022-06-30")).toBe(null);
  });

  test("knows no more than was known", () => {
    const corrected: Actual[] = [
      { unit: "hanoi", indicator: "grdp", period: "2021-Q1", value: 100, reportedAt: "2021-04-10" },
      { unit: "hanoi", indicator: "grdp", period: "2022-Q1", value: 105, reportedAt: "2022-04-10" },
      { unit: "hanoi", indicator: "grdp", period: "2021-Q1", value: 84, reportedAt: "2022-05-10" },
    ];
    const known = (knownAt: string) =>
      rolled(read(), corrected, "2022-03-31", knownAt).figure("hanoi", "growth").actual;
    expect([known("2022-04-30"), known("2022-05-31")]).toEqual([5, 25]);
    expect(known("2022-04-09")).toBe(null);
  });

  test("comes from who reports on the plan of what is read, own shares included", () => {
    const planned = read({}, { cascade: { rule: "split", by: "equal", reserve: { hanoi: 100 } } }, [
      { unit: "hanoi", indicator: "growth", value: 7.5 },
      { unit: "hanoi", indicator: "grdp", value: 400 },
    ]);
    const own = (year: number, value: number): Actual => ({
      ...{ unit: "hanoi", indicator: "grdp", period: `${year}`, value, own: true },
    });
    const reports = [
      ...[own(2021, 100), own(2022, 120)],
      { unit: "ba-dinh", indicator: "grdp", period: "2021", value: 100 },
      { unit: "ba-dinh", indicator: "grdp", period: "2022", value: 100 },
      { unit: "hanoi", indicator: "grdp", period: "2022", value: 999 },
    ];
    expect(rolled(planned, reports, "2022-12-31").figure("hanoi", "growth")).toMatchObject({
      ...{ actual: 10, coverage: { reported: 2, expected: 4 } },
    });
  });

  test("comes, where nothing of it is planned, from who reports it while nobody below does", () => {
    const both = [...rows, ...quarterly("hanoi", 2021, 999), ...quarterly("hanoi", 2022, 999)];
    expect(growthOf(both, "2022-03-31")).toBe(5.83);
    const capital = [...quarterly("hanoi", 2021, 100), ...quarterly("hanoi", 2022, 103)];
    expect(growthOf(capital, "2022-03-31")).toBe(3);
  });

  test("leaves out a unit that had less than nothing the year before", () => {
    const loss = [
      ...quarterly("ba-dinh", 2021, 100),
      ...quarterly("ba-dinh", 2022, 110),
      ...quarterly("tay-ho", 2021, -50),
      ...quarterly("tay-ho", 2022, 10),
    ];
    expect(rolled(read(), loss, "2022-03-31").figure("hanoi", "growth")).toMatchObject({
      ...{ actual: 10, coverage: { reported: 1, expected: 2 } },
    });
  });

  test("has the decimals of what it reads", () => {
    const tenths = [...quarterly("hanoi", 2021, 0.8), ...quarterly("hanoi", 2022, 0.9)];
    const fine = rolled(read({}, { decimals: 1 }), tenths, "2022-03-31");
    expect(fine.figure("hanoi", "growth").actual).toBe(12.5);
  });

  test("is carried where the last report is not renewed in time", () => {
    const [indicator, grdp] = read().indicators ?? [];
    const every = { ...read(), indicators: [{ ...indicator, every: "quarter" }, grdp] as never };
    const { actual, coverage } = rolled(every, rows, "2022-10-15").figure("hanoi", "growth");
    expect([actual?.toFixed(3), coverage.reported]).toEqual(["5.915", 0]);
  });

  test("takes no reports of its own", () => {
    const mine: Actual = { unit: "hanoi", indicator: "growth", period: "2022", value: 7, of: 6 };
    expect(() => rolled(read(), [mine], "2022-12-31")).toThrow(
      "Row 0 of hanoi reports on growth, which is read from the reports on grdp.",
    );
  });

  test("reads an indicator that is there and adds up", () => {
    const refused = (of: string, grdp: Partial<Indicator> = {}) => refusalOf(read({ of }, grdp));
    expect(refused("gdp")).toMatchObject([
      {
        ...{ code: "unknown-indicator", path: ["indicators", 0, "measure"], received: '"gdp"' },
        message: "The indicator growth (growth) is read from gdp, which is not in the cascade.",
      },
    ]);
    const adds = { code: "invalid-value", path: ["indicators", 0, "measure"] };
    expect(refused("grdp", { balance: "last" })).toMatchObject([adds]);
    expect(refused("grdp", { measure: "ratio" })).toMatchObject([adds]);
    expect(refused("growth")).toMatchObject([adds]);
    expect(refused("grdp", { measure: "median" })).toMatchObject([{ code: "unknown-measure" }]);
  });

  test("does not say how many decimals those numbers have", () => {
    const [indicator, grdp] = read().indicators ?? [];
    const stated = { ...indicator, decimals: { figure: 2, value: 1 } };
    expect(refusalOf({ ...read(), indicators: [stated, grdp] })).toMatchObject([
      { code: "invalid-value", path: ["indicators", 0, "decimals"] },
    ]);
  });
});
