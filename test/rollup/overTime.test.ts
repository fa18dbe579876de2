import { type Actual, derive, parseCascade, type RollUpOptions, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";

const { cascade } = derive(
  parseCascade({
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [{ id: "city" }],
    indicators: [
      { id: "flow", measure: "sum" },
      { id: "last", measure: "sum", balance: "last" },
      { id: "first", measure: "sum", balance: "first" },
      { id: "average", measure: "sum", balance: "average" },
      { id: "max", measure: "sum", balance: "max" },
    ],
    targets: ["flow", "last", "first", "average", "max"].map((indicator) => ({
      unit: "city",
      indicator,
      value: 100,
    })),
  }),
);

type Report = Omit<Actual, "unit" | "indicator">;

/** What reports on the city come to. */
function combined(
  indicator: string,
  reports: readonly Report[],
  options: RollUpOptions = { asOf: "2025-12-31" },
): number | null {
  const rows = reports.map((report) => ({ unit: "city", indicator, ...report }));
  return rollUp(cascade, rows, options).figure("city", indicator).actual;
}

describe("reports by period", () => {
  const quarters: Report[] = [
    { period: "2022-Q1", value: 10 },
    { period: "2022-Q2", value: 15 },
    { period: "2022-Q3", value: 20 },
  ];

  test.each([
    ["flow", 45],
    ["last", 20],
    ["first", 10],
    ["average", 15],
    ["max", 20],
  ])("10, 15 and 20 come to what their balance, %s, says: %i", (balance, result) => {
    expect(combined(balance, quarters)).toBe(result);
  });

  test("count once they have ended by the day asked about", () => {
    expect(combined("flow", quarters, { asOf: "2022-06-30" })).toBe(25);
    expect(combined("flow", quarters, { asOf: "2022-06-29" })).toBe(10);
    expect(combined("last", quarters, { asOf: "2022-06-30" })).toBe(15);
    expect(combined("flow", quarters, { asOf: "2022-03-30" })).toBe(null);
  });

  test("of a part give way to that of the whole once it is there", () => {
    const year: Report[] = [...quarters, { period: "2022", value: 70 }];
    expect(combined("flow", year)).toBe(70);
    expect(combined("flow", year, { asOf: "2022-12-30" })).toBe(45);
  });

  test("after the whole are added to it", () => {
    expect(
      combined("flow", [
        { period: "2021", value: 50 },
        { period: "2021-Q4", value: 12 },
        { period: "2022-Q1", value: 10 },
      ]),
    ).toBe(60);
  });

  test("of 0 are reports of nothing, not of silence", () => {
    expect(combined("flow", [{ period: "2022", value: 0 }])).toBe(0);
  });

  test("may be negative", () => {
    expect(
      combined("flow", [
        { period: "2021", value: 5 },
        { period: "2022", value: -8 },
      ]),
    ).toBe(-3);
  });
});

describe("cumulative reports", () => {
  test("from the start of the year: the latest counts, and the years before are added", () => {
    expect(
      combined("flow", [
        { period: "2021", value: 7 },
        { period: "2022-Q1", value: 10, basis: "year-to-date" },
        { period: "2022-H1", value: 30, basis: "year-to-date" },
      ]),
    ).toBe(37);
  });

  test("later periods are added to the latest of them", () => {
    expect(
      combined("flow", [
        { period: "2022-Q1", value: 10 },
        { period: "2022-06", value: 40, basis: "year-to-date" },
        { period: "2022-Q3", value: 5 },
      ]),
    ).toBe(45);
  });

  test("from the start of the term, the latest holds everything before it", () => {
    expect(
      combined("flow", [
        { period: "2021", value: 50 },
        { period: "2022-H1", value: 100, basis: "term-to-date" },
        { period: "2022-Q3", value: 5 },
      ]),
    ).toBe(105);
  });

  test("of all kinds go together", () => {
    // 60 by the end of 2021, 20 from January to June, 5 from July to September.
    expect(
      combined("flow", [
        { period: "2021-Q3", value: 9 },
        { period: "2021", value: 60, basis: "term-to-date" },
        { period: "2022-H1", value: 20, basis: "year-to-date" },
        { period: "2022-Q3", value: 5 },
      ]),
    ).toBe(85);
  });

  test("of the term take the place of one of the year that ends with it", () => {
    expect(
      combined("flow", [
        { period: "2022", value: 20, basis: "year-to-date" },
        { period: "2022", value: 75, basis: "term-to-date" },
      ]),
    ).toBe(75);
  });
});

describe("corrections and withdrawals", () => {
  const story: Report[] = [
    { period: "2022-Q1", value: 10, reportedAt: "2022-04-10T08:00:00+07:00" },
    { period: "2022-Q1", value: 12, reportedAt: "2022-07-12T08:00:00+07:00" },
    { period: "2022-Q1", value: null, reportedAt: "2022-10-01" },
  ];
  const knownAt = (knownAt: string) => combined("flow", story, { asOf: "2025-12-31", knownAt });

  test("a later report of a period takes the place of an earlier one", () => {
    expect(combined("flow", story.slice(0, 2))).toBe(12);
    expect(combined("flow", [...story.slice(0, 2)].reverse())).toBe(12);
  });

  test("a withdrawal takes the period out, and a later report puts it back", () => {
    expect(combined("flow", story)).toBe(null);
    expect(
      combined("flow", [...story, { period: "2022-Q1", value: 9, reportedAt: "2022-11-01" }]),
    ).toBe(9);
  });

  test("a withdrawal of one period leaves the others", () => {
    expect(combined("flow", [...story, { period: "2022-Q2", value: 4 }])).toBe(4);
    expect(combined("last", [{ period: "2021", value: 3 }, ...story])).toBe(3);
  });

  test("what was known on a day is told as it was told then, that day included", () => {
    expect(knownAt("2022-04-09")).toBe(null);
    expect(knownAt("2022-04-10")).toBe(10);
    expect(knownAt("2022-07-11")).toBe(10);
    expect(knownAt("2022-07-12")).toBe(12);
    expect(knownAt("2022-09-30")).toBe(12);
    expect(knownAt("2022-10-01")).toBe(null);
  });

  test("what was known at an instant is told to the instant, whatever its zone", () => {
    expect(knownAt("2022-07-12T07:59:59+07:00")).toBe(10);
    expect(knownAt("2022-07-12T08:00:00+07:00")).toBe(12);
    expect(knownAt("2022-07-12T01:00:00Z")).toBe(12);
  });

  test("a report that does not say when it was made was made when its period ended", () => {
    const undated: Report[] = [{ period: "2022-Q1", value: 10 }];
    expect(combined("flow", undated, { asOf: "2025-12-31", knownAt: "2022-03-30" })).toBe(null);
    expect(combined("flow", undated, { asOf: "2025-12-31", knownAt: "2022-03-31" })).toBe(10);
  });
});

describe("a stock", () => {
  test("is what was reported for the period that ended last, not what was told last", () => {
    expect(
      combined("last", [
        { period: "2022-Q2", value: 15, reportedAt: "2022-07-05" },
        { period: "2022-Q1", value: 11, reportedAt: "2022-08-01" },
      ]),
    ).toBe(15);
  });

  test("of the first kind is what the period that began first had", () => {
    expect(
      combined("first", [
        { period: "2022-Q2", value: 15 },
        { period: "2021", value: 11 },
      ]),
    ).toBe(11);
  });

  test("of the largest kind is its largest, also below zero", () => {
    expect(
      combined("max", [
        { period: "2021", value: -5 },
        { period: "2022", value: -7 },
      ]),
    ).toBe(-5);
  });
});

describe("a stock that should be renewed", () => {
  const renewed = (every: "quarter" | "year", graceDays?: number) =>
    derive(
      parseCascade({
        units: [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }],
        indicators: [
          {
            id: "standard",
            measure: "ratio",
            every,
            ...(graceDays === undefined ? {} : { graceDays }),
          },
        ],
        targets: [{ unit: "city", indicator: "standard", value: 80 }],
      }),
    ).cascade;
  const rows: Actual[] = [
    { unit: "a", indicator: "standard", period: "2023-Q1", value: 6, of: 10 },
    { unit: "b", indicator: "standard", period: "2023-Q2", value: 9, of: 10 },
  ];

  test("is carried forward where it was not, counts in the figure and not as covered", () => {
    const rollup = rollUp(renewed("quarter"), rows, { asOf: "2023-06-30" });
    expect(rollup.figure("a", "standard")).toMatchObject({
      actual: 60,
      coverage: { reported: 0, expected: 1 },
      provenance: { actual: "carried" },
    });
    expect(rollup.figure("b", "standard")).toMatchObject({
      actual: 90,
      coverage: { reported: 1, expected: 1 },
      provenance: { actual: "reported" },
    });
    // 15 of 20.
    expect(rollup.figure("city", "standard")).toMatchObject({
      actual: 75,
      coverage: { reported: 1, expected: 2 },
      provenance: { actual: "rolled-up" },
    });
  });

  test("is due once the period and its days of grace are over", () => {
    const covered = (asOf: string, graceDays?: number) =>
      rollUp(renewed("quarter", graceDays), rows, { asOf }).figure("city", "standard").coverage;
    expect(covered("2023-06-29")).toEqual({ reported: 1, expected: 2 });
    expect(covered("2023-07-14", 15)).toEqual({ reported: 2, expected: 2 });
    expect(covered("2023-07-15", 15)).toEqual({ reported: 1, expected: 2 });
    expect(covered("2023-10-14", 15)).toEqual({ reported: 1, expected: 2 });
    expect(covered("2023-10-15", 15)).toEqual({ reported: 0, expected: 2 });
  });

  test("once a year is fresh all year", () => {
    const { coverage } = rollUp(renewed("year"), rows, { asOf: "2023-12-30" }).figure(
      "city",
      "standard",
    );
    expect(coverage).toEqual({ reported: 2, expected: 2 });
  });
});
