import {
  type Actual,
  type CascadeDocument,
  CascadeError,
  derive,
  parseCascade,
  type ReusedColumns,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { columnsOfFigures } from "../helpers/columnsOfFigures.ts";

const asOf = "2021-12-31";
const units = [
  { id: "city" },
  { id: "north", parent: "city" },
  { id: "south", parent: "city" },
  { id: "mill", parent: "north" },
  { id: "quay", parent: "north" },
];

function report(unit: string, value: number, indicator = "x"): Actual {
  return { unit, indicator, period: "2021", value };
}

function rolledUp(document: Omit<CascadeDocument, "units">, rows: readonly Actual[]) {
  const { cascade } = derive(
    parseCascade({ term: { start: "2021-01-01", end: "2025-12-31" }, units, ...document }),
  );
  return rollUp(cascade, rows, { asOf });
}

const schools = {
  indicators: [{ id: "x", measure: "sum", cascade: { rule: "split", by: "equal" } }],
  targets: [{ unit: "city", indicator: "x", value: 12 }],
} satisfies Omit<CascadeDocument, "units">;

describe("the figures of all units as columns", () => {
  test("stand in one order, parents before their children, with NaN for what is not there", () => {
    const { units: order, ...columns } = rolledUp(schools, [
      report("mill", 2),
      report("south", 7),
    ]).columns("x");
    const of = (name: keyof ReusedColumns) =>
      Object.fromEntries(order.map((unit, place) => [unit, columns[name][place]]));
    expect(order[0]).toBe("city");
    expect(of("target")).toEqual({ city: 12, north: 6, south: 6, mill: 3, quay: 3 });
    expect(of("actual")).toEqual({ city: 9, north: 2, south: 7, mill: 2, quay: Number.NaN });
    expect(of("gap")).toEqual({ city: 3, north: 4, south: -1, mill: 1, quay: 3 });
    expect(of("completion")).toEqual({ city: 0.75, north: 2 / 6, south: 1, mill: 2 / 3, quay: 0 });
    expect(of("reported")).toEqual({ city: 2, north: 1, south: 1, mill: 1, quay: 0 });
    expect(of("expected")).toEqual({ city: 3, north: 2, south: 1, mill: 1, quay: 1 });
  });

  test("of an indicator nobody has a target for hold what units say themselves", () => {
    const { indicators } = schools;
    const { units: order, ...columns } = rolledUp({ indicators }, [report("south", 7)]).columns(
      "x",
    );
    const south = order.indexOf("south");
    expect(columns.actual[south]).toBe(7);
    expect([...columns.actual].filter((actual) => !Number.isNaN(actual))).toEqual([7]);
    expect(columns.target.every((target) => Number.isNaN(target))).toBe(true);
    expect([...columns.expected]).toEqual([0, 0, 0, 0, 0]);
  });

  test.each<[string, Omit<CascadeDocument, "units">, readonly Actual[]]>([
    [
      "with a floor and a cap",
      {
        indicators: [{ id: "x", measure: "max", decimals: 1 }],
        targets: [
          { unit: "city", indicator: "x", floor: 7.5, cap: 8 },
          { unit: "north", indicator: "x", floor: 7 },
          { unit: "mill", indicator: "x", cap: 6 },
        ],
      },
      [report("mill", 6.5), report("quay", 9), report("south", 7.6)],
    ],
    [
      "with a range some units have one side of",
      {
        indicators: [{ id: "x", measure: "sum" }],
        targets: [
          { unit: "city", indicator: "x", floor: 10, cap: 20 },
          { unit: "north", indicator: "x", floor: 5, cap: 9 },
          { unit: "south", indicator: "x", floor: 5 },
        ],
      },
      [report("north", 12), report("south", 2)],
    ],
    [
      "counted from a benchmark that is known",
      {
        indicators: [{ id: "x", measure: "max", decimals: 1 }],
        benchmarks: [{ id: "nation", values: [{ on: "2021-01-01", value: 6 }] }],
        targets: [{ unit: "city", indicator: "x", benchmark: "nation", plus: 1.5 }],
      },
      [report("mill", 7)],
    ],
    [
      "counted from a benchmark that is not known, with a cap that is",
      {
        indicators: [{ id: "x", measure: "max", decimals: 1 }],
        benchmarks: [{ id: "nation", values: [{ on: "2024-01-01", value: 6 }] }],
        targets: [
          { unit: "city", indicator: "x", benchmark: "nation", plus: 1.5 },
          { unit: "city", indicator: "x", cap: 8 },
        ],
      },
      [report("mill", 9)],
    ],
  ])("are those asked for one by one: %s", (_, document, rows) => {
    const rollup = rolledUp(document, rows);
    const columns = rollup.columns("x");
    expect(columns).toEqual(columnsOfFigures(rollup, "x", columns.units));
    expect(columns.target.some((target) => !Number.isNaN(target))).toBe(true);
  });

  test("hold no growth over less than nothing: 84 a year before, and 7 with the year after", () => {
    const growth = {
      indicators: [{ id: "x", measure: "growth", balance: "flow", cascade: { rule: "stop" } }],
      targets: [{ unit: "city", indicator: "x", value: 0, start: "2022-01-01" }],
    } satisfies Omit<CascadeDocument, "units">;
    const { cascade } = derive(parseCascade({ units, ...growth }));
    const rows: readonly Actual[] = [
      { unit: "city", indicator: "x", period: "2021", value: 0, of: 84 },
      { unit: "city", indicator: "x", period: "2022", value: 0, of: 7, basis: "term-to-date" },
    ];
    const rollup = rollUp(cascade, rows, { asOf: "2022-12-31" });
    expect(rollup.figure("city", "x")).toMatchObject({ actual: null, gap: null });
    const { actual, gap } = rollup.columns("x");
    expect([actual[0], gap[0]]).toEqual([Number.NaN, Number.NaN]);
  });

  test("are written into columns that are given, whatever stood there", () => {
    const before = rolledUp(schools, [report("mill", 3), report("south", 6)]).columns("x");
    const rollup = rolledUp(schools, [report("quay", 1)]);
    const after = rollup.columns("x", { into: before });
    expect(after.actual).toBe(before.actual);
    expect(after).toEqual(rollup.columns("x"));
    const none = rolledUp({ indicators: schools.indicators }, []);
    expect(none.columns("x", { into: before })).toEqual(none.columns("x"));
  });

  test("are yours: what is written to them changes no figure", () => {
    const rollup = rolledUp(schools, [report("south", 7)]);
    const first = rollup.columns("x");
    const actual = first.actual.slice();
    first.actual.fill(1000);
    first.expected.fill(0);
    expect(rollup.columns("x").actual).toEqual(actual);
    expect(rollup.figure("city", "x").coverage).toEqual({ reported: 1, expected: 3 });
  });

  test("of other lengths than there are units are refused", () => {
    const rollup = rolledUp(schools, []);
    const { units: _, ...columns } = rollup.columns("x");
    const into = { ...columns, gap: new Float64Array(2) };
    expect(() => rollup.columns("x", { into })).toThrow(CascadeError);
    expect(() => rollup.columns("x", { into })).toThrow("The column gap to write into");
  });

  test("of an indicator nobody knows are refused", () => {
    expect(() => rolledUp(schools, []).columns("y")).toThrow("There is no indicator y.");
  });
});
