import {
  type Actual,
  derive,
  parseCascade,
  parseLedger,
  type Rollup,
  rollUp,
  update,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

const weights = { schools: 1 };
const { cascade } = derive(
  parseCascade({
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [
      { id: "city" },
      // South comes first here, and second wherever siblings are listed.
      { id: "south", parent: "city", weights },
      { id: "north", parent: "city", weights },
      { id: "harbour", parent: "north", weights },
      { id: "mill", parent: "north", weights },
    ],
    indicators: [
      {
        id: "renovated",
        measure: "sum",
        cascade: { rule: "split", by: "schools", reserve: { city: 2 } },
      },
      { id: "growth", measure: { type: "growth", of: "output" } },
      { id: "output", measure: "sum" },
      {
        id: "rural",
        measure: { type: "checklist", criteria: [{ id: "roads" }, { id: "water" }] },
      },
      { id: "rank", measure: "reported" },
    ],
    targets: [
      { unit: "city", indicator: "renovated", value: 10, start: "2022-01-01" },
      { unit: "city", indicator: "growth", value: 5 },
      { unit: "city", indicator: "rural", value: 1 },
      { unit: "city", indicator: "rank", value: 3 },
    ],
  }),
);

const done = (unit: string, value: number | null, more: Partial<Actual> = {}): Actual => ({
  unit,
  indicator: "renovated",
  period: "2022",
  value,
  ...more,
});

const rolled = (rows: Actual[], more: object = {}) =>
  rollUp(cascade, rows, { asOf: "2022-12-31", ...more });

/** Each row a figure rests on: its place, its part where it is not the figure, and its sign. */
const sources = (rollup: Rollup, unit: string, indicator = "renovated") =>
  [...rollup.sources(unit, indicator)].map(({ row, part, sign }) =>
    [sign < 0 ? "-" : "", row, part === "actual" ? "" : ` ${part}`].join(""),
  );

describe("a figure rests on", () => {
  test("the rows of the reporters at and below it, parents first and siblings by id", () => {
    const rollup = rolled([
      done("south", 3),
      done("mill", 1),
      done("harbour", 2),
      done("city", 1, { own: true }),
    ]);
    expect(sources(rollup, "city")).toEqual(["3", "2", "1", "0"]);
    expect(sources(rollup, "north")).toEqual(["2", "1"]);
    expect(sources(rollup, "mill")).toEqual(["1"]);
    expect([...rollup.sources("mill", "renovated")][0]?.actual).toMatchObject({
      unit: "mill",
      value: 1,
      period: { start: "2022-01-01", end: "2022-12-31" },
    });
  });

  test("the last word on each period, and on none that was taken back or came too late", () => {
    const rows = [
      done("mill", 1, { period: "2022-Q1" }),
      done("mill", 2, { period: "2022-Q1", reportedAt: "2022-05-01" }),
      done("mill", 3, { period: "2022-Q2" }),
      done("mill", null, { period: "2022-Q2", reportedAt: "2022-08-01" }),
      done("mill", 4, { period: "2022-Q3", status: "estimated" }),
      done("mill", 5, { period: "2023-Q1" }),
    ];
    expect(sources(rolled(rows), "city")).toEqual(["4", "1"]);
    expect(sources(rolled(rows, { minimumStatus: "official" }), "city")).toEqual(["1"]);
    expect(sources(rolled(rows, { knownAt: "2022-07-01" }), "city")).toEqual(["2", "1"]);
  });

  test("what covers others, not on what it covers", () => {
    const rows = [
      done("mill", 1, { period: "2022-01" }),
      done("mill", 3, { period: "2022-Q1" }),
      done("mill", 4, { period: "2022-H1", basis: "year-to-date" }),
      done("mill", 1, { period: "2022-07" }),
    ];
    expect(sources(rolled(rows), "mill")).toEqual(["3", "2"]);
  });

  test("what is taken off, where the target begins later than the term", () => {
    const rows = [
      done("mill", 4, { period: "2021", basis: "term-to-date" }),
      done("mill", 9, { period: "2022", basis: "term-to-date" }),
      done("south", 2, { period: "2021" }),
      done("south", 3, { period: "2022" }),
    ];
    const rollup = rolled(rows);
    expect(rollup.figure("city", "renovated").actual).toBe(8);
    // 9 − 4 at Mill, and 3 at South, whose 2 come from before.
    expect(sources(rollup, "city")).toEqual(["1", "-0", "3"]);
  });

  test("what was declared, at the unit that declared it", () => {
    const rollup = rolled([done("mill", 1), done("north", 5), done("city", 9)]);
    expect(sources(rollup, "north")).toEqual(["0", "1 declared"]);
    expect(sources(rollup, "city")).toEqual(["0", "2 declared"]);
    expect(sources(rollup, "south")).toEqual([]);
  });

  test("what is local, for the unit alone", () => {
    const local = { indicator: "output" };
    const rollup = rolled([done("mill", 7, local), done("city", 8, local)]);
    expect(sources(rollup, "mill", "output")).toEqual(["0"]);
    expect(sources(rollup, "north", "output")).toEqual([]);
  });

  test("this year's rows and last year's, where it is growth", () => {
    const output = (period: string, value: number) =>
      done("mill", value, { indicator: "output", period });
    const rollup = rolled([output("2021", 100), output("2022-H1", 50), output("2022-H2", 60)]);
    expect(rollup.figure("city", "growth").actual).toBe(10);
    expect(sources(rollup, "city", "growth")).toEqual(["2", "1", "0 compared-with"]);
  });

  test("the last word on every criterion, and on the whole", () => {
    const said = (criterion: string | undefined, value: number, period: string) =>
      done("mill", value, { indicator: "rural", period, ...(criterion && { criterion }) });
    const rollup = rolled([
      said("roads", 0, "2021"),
      said("roads", 1, "2022"),
      said("water", 1, "2021"),
      said(undefined, 0, "2021"),
    ]);
    expect(sources(rollup, "mill", "rural")).toEqual(["3", "1", "2"]);
  });

  test("nobody else's rows, where what is reported stays where it is", () => {
    const rank = (unit: string) => done(unit, 2, { indicator: "rank" });
    const rollup = rolled([rank("city"), rank("mill")]);
    expect(sources(rollup, "city", "rank")).toEqual(["0"]);
  });

  test("nothing, where nobody has reported", () => {
    expect(sources(rolled([]), "city")).toEqual([]);
  });
});

test("rows that were skipped keep their place, and later ones are counted on", () => {
  const first = [done("nobody", 9), done("mill", 1), done("harbour", 2), done("nobody", 9)];
  const { ledger } = parseLedger(cascade, first, { invalid: "skip" });
  const before = rollUp(cascade, ledger, { asOf: "2022-12-31" });
  const { rollup } = update(
    before,
    [done("nowhere", 4), done("south", 3), done("mill", 5, { reportedAt: "2023-02-01" })],
    { invalid: "skip" },
  );
  expect(sources(rollup, "city")).toEqual(["2", "6", "5"]);
  expect(sources(before, "city")).toEqual(["2", "1"]);
});

test("sources are made as they are asked for, from the state of the rollup they are of", () => {
  const before = rolled([done("mill", 1), done("south", 2)]);
  const asked = before.sources("city", "renovated");
  expect(asked.next().value).toMatchObject({ row: 0 });
  update(before, [done("south", null, { reportedAt: "2023-02-01" })]);
  expect(asked.next().value).toMatchObject({ row: 1 });
});

test("a unit or an indicator nobody has is refused when it is asked about", () => {
  const rollup = rolled([]);
  expect(issuesOf(() => rollup.sources("nowhere", "renovated"))).toHaveLength(1);
  expect(issuesOf(() => rollup.sources("city", "weather"))).toHaveLength(1);
});
