import { type Actual, derive, parseCascade, type Rollup, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

const document = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [
    { id: "city" },
    { id: "north", parent: "city", weights: { schools: 1, people: 3 } },
    { id: "south", parent: "city", weights: { schools: 1, people: 1 } },
  ],
  indicators: [
    { id: "output", measure: "sum", cascade: { rule: "split", by: "schools" } },
    { id: "standard", measure: "ratio" },
    { id: "income", measure: { type: "mean", of: "people" } },
    { id: "beds", measure: "sum", balance: "average", cascade: { rule: "split", by: "schools" } },
    { id: "congress", measure: "milestone" },
    { id: "unplanned", measure: "sum" },
  ],
  targets: [
    { unit: "city", indicator: "output", value: 1000 },
    { unit: "city", indicator: "standard", value: 80 },
    { unit: "city", indicator: "income", value: 80 },
    { unit: "city", indicator: "beds", value: 80 },
    { unit: "city", indicator: "congress", value: 1 },
  ],
} as const;
const { cascade } = derive(parseCascade(document));

const told = (
  unit: string,
  period: Actual["period"],
  value: number | null,
  more: Partial<Actual> = {},
): Actual => ({ unit, indicator: "output", period, value, ...more });

const rolled = (rows: Actual[], asOf = "2022-06-30", plan = cascade): Rollup =>
  rollUp(plan, rows, { asOf });

describe("the year so far", () => {
  const rows = [
    told("north", "2021-Q1", 40),
    told("north", "2021-Q2", 60),
    told("north", "2021-Q3", 70),
    told("north", "2022-Q1", 50),
    told("north", "2022-Q2", 70),
    told("south", "2021-Q1", 100),
    told("south", "2022-Q1", 90),
  ];

  test("is held against the same days of the year before: 120 + 90 after 100 + 100", () => {
    expect(rolled(rows).samePeriod("city", "output")).toEqual({
      unit: "city",
      indicator: "output",
      start: "2022-01-01",
      end: "2022-06-30",
      actual: 210,
      compared: 210,
      before: 200,
      difference: 10,
      change: 210 / 200 - 1,
      coverage: { expected: 2, reported: 2, compared: 2 },
    });
  });

  test("of a unit of which the year before is not known on these days counts in the figure alone", () => {
    const some = rows.filter(({ unit, period }) => unit !== "south" || period !== "2021-Q1");
    expect(rolled(some).samePeriod("city", "output")).toMatchObject({
      ...{ actual: 210, compared: 120, before: 100, difference: 20, change: 120 / 100 - 1 },
      coverage: { expected: 2, reported: 2, compared: 1 },
    });
    expect(rolled(some).samePeriod("south", "output")).toMatchObject({
      ...{ actual: 90, compared: null, before: null, difference: null, change: null },
      coverage: { expected: 1, reported: 1, compared: 0 },
    });
  });

  test("may be told cumulatively, this year or last", () => {
    const cumulative = [
      told("north", "2021-H1", 100, { basis: "year-to-date" }),
      told("north", "2021", 150, { basis: "term-to-date" }),
      told("north", "2022-H1", 270, { basis: "term-to-date" }),
    ];
    expect(rolled(cumulative).samePeriod("north", "output")).toMatchObject({
      ...{ actual: 120, compared: 120, before: 100 },
    });
  });

  test("is not known where all that is told begins before it", () => {
    const since = [told("north", "2022-H1", 270, { basis: "term-to-date" })];
    expect(rolled(since).samePeriod("north", "output")).toMatchObject({
      ...{ actual: null, coverage: { expected: 1, reported: 0, compared: 0 } },
    });
  });

  test("goes by the calendar", () => {
    const administrative = derive(
      parseCascade({ ...document, calendar: "administrative-15" }),
    ).cascade;
    const rollup = rolled(rows, "2022-06", administrative);
    expect(rollup.samePeriod("city", "output")).toMatchObject({
      ...{ start: "2021-12-15", end: "2022-06-14", actual: 210, before: 200 },
    });
  });
});

describe("a whole period", () => {
  const rows = [
    told("north", "2021-04", 10),
    told("north", "2021-Q2", 40),
    told("north", "2022-04", 12),
    told("north", "2022-Q2", 50),
  ];

  test("is the last that has ended", () => {
    const quarter = rolled(rows, "2022-08-20").samePeriod("north", "output", { over: "quarter" });
    expect(quarter).toMatchObject({ start: "2022-04-01", end: "2022-06-30" });
    expect(quarter).toMatchObject({ actual: 50, before: 40, change: 0.25 });
    const month = rolled(rows, "2022-05-20").samePeriod("north", "output", { over: "month" });
    expect(month).toMatchObject({ start: "2022-04-01", end: "2022-04-30", actual: 12, before: 10 });
  });

  test("must have been reported on as a whole", () => {
    const half = rolled(rows, "2022-06-30").samePeriod("north", "output", { over: "half" });
    expect(half).toMatchObject({ actual: null, before: null });
  });
});

describe("other figures", () => {
  test("a rate adds numerators and denominators, and differs in points: 75 after 60", () => {
    const rate = (unit: string, period: string, value: number, of: number) =>
      told(unit, period, value, { indicator: "standard", of });
    const rollup = rolled([
      rate("north", "2021-Q1", 5, 10),
      rate("south", "2021-Q1", 7, 10),
      rate("north", "2022-Q1", 6, 10),
      rate("south", "2022-Q1", 9, 10),
    ]);
    expect(rollup.samePeriod("city", "standard")).toMatchObject({
      ...{ actual: 75, compared: 75, before: 60, difference: 15, change: 75 / 60 - 1 },
    });
  });

  test("a mean counts by its weight: (3 × 10 + 1 × 30) ÷ 4 after (3 × 10 + 1 × 10) ÷ 4", () => {
    const income = (unit: string, period: string, value: number) =>
      told(unit, period, value, { indicator: "income" });
    const rollup = rolled([
      income("north", "2021-Q2", 10),
      income("south", "2021-Q1", 10),
      income("north", "2022-Q2", 10),
      income("south", "2022-Q2", 30),
    ]);
    expect(rollup.samePeriod("city", "income")).toMatchObject({ actual: 15, before: 10 });
  });

  test("an average is that of the same months", () => {
    const beds = (period: string, value: number) =>
      told("north", period, value, { indicator: "beds" });
    const rows = [beds("2021-01", 10), beds("2021-02", 20), beds("2021-03", 90)];
    const rollup = rolled([...rows, beds("2022-01", 20), beds("2022-02", 40)]);
    expect(rollup.samePeriod("north", "beds")).toMatchObject({
      ...{ actual: 30, before: 15, change: 1 },
    });
  });

  test("what nobody planned is the unit's own", () => {
    const local = { indicator: "unplanned" };
    const rollup = rolled([told("north", "2021-H1", 4, local), told("north", "2022-H1", 5, local)]);
    expect(rollup.samePeriod("north", "unplanned")).toMatchObject({ actual: 5, before: 4 });
    expect(rollup.samePeriod("city", "unplanned")).toMatchObject({ actual: null });
  });

  test("what is done stays done, and is not compared", () => {
    const done = { indicator: "congress" };
    const rollup = rolled([told("north", "2021", 1, done), told("north", "2022-H1", 1, done)]);
    expect(rollup.samePeriod("north", "congress")).toMatchObject({ actual: null, before: null });
  });

  test("nothing is divided by what was nothing, or less", () => {
    const rows = [told("north", "2021-H1", 0), told("north", "2022-H1", 5)];
    expect(rolled(rows).samePeriod("north", "output")).toMatchObject({
      ...{ before: 0, difference: 5, change: null },
    });
  });
});

test("a stretch of time there is not is refused", () => {
  const over = "week" as "month";
  expect(issuesOf(() => rolled([]).samePeriod("city", "output", { over }))).toMatchObject([
    { code: "invalid-value", path: ["over"], received: '"week"' },
  ]);
});
