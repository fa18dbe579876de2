import {
  type Actual,
  type CoveragePolicy,
  derive,
  type Indicator,
  parseCascade,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { columnsOfFigures } from "../helpers/columnsOfFigures.ts";

const asOf = "2023-12-31";

/** Nine wards of 1 school and one of 11; the largest comes last. */
const wards = Array.from({ length: 10 }, (_, place) => ({
  id: `ward-${place}`,
  parent: "city",
  weights: { schools: place === 9 ? 11 : 1 },
}));

function rolled(
  reporters: readonly number[],
  coverage?: CoveragePolicy,
  indicator: Partial<Indicator> = {},
  units: readonly object[] = [],
) {
  const { cascade } = derive(
    parseCascade({
      units: [{ id: "city" }, ...wards, ...units],
      indicators: [
        { id: "x", measure: "sum", cascade: { rule: "split", by: "equal" }, ...indicator },
      ],
      targets: [{ unit: "city", indicator: "x", value: 20 }],
    }),
  );
  const rows = reporters.map(
    (place): Actual => ({ unit: `ward-${place}`, indicator: "x", period: "2023", value: 9 }),
  );
  return rollUp(cascade, rows, { asOf, ...(coverage && { coverage }) });
}

const small = [0, 1, 2, 3, 4, 5, 6, 7, 8];

describe("a figure with too few reports", () => {
  test("is marked beside its state, and keeps everything it says", () => {
    const figure = rolled([0, 1, 2], { least: { count: 0.5 } }).figure("city", "x");
    expect(figure).toMatchObject({ actual: 27, completion: 1, state: "exceeded" });
    expect(figure.insufficient).toBe(true);
    expect({ ...figure, insufficient: false }).toEqual(rolled([0, 1, 2]).figure("city", "x"));
  });

  test.each([
    [7, 0.7, false],
    [7, 0.71, true],
    [3, 0.3, false],
    [0, 0, false],
    [0, 0.1, true],
    [10, 1, false],
  ])("%i of 10 where %d are asked for: %s", (reporters, count, insufficient) => {
    const rollup = rolled([...small, 9].slice(0, reporters), { least: { count } });
    expect(rollup.figure("city", "x").insufficient).toBe(insufficient);
  });

  test("by weight: nine of ten wards are 9 of 20 schools, one is 11", () => {
    const least = { weight: 0.5 };
    const by = "schools";
    expect(rolled(small, { by, least }).figure("city", "x").insufficient).toBe(true);
    expect(rolled([9], { by, least }).figure("city", "x").insufficient).toBe(false);
  });

  test("may be asked for both, and then either makes it too few", () => {
    const of = (reporters: readonly number[]) =>
      rolled(reporters, { by: "schools", least: { count: 0.5, weight: 0.5 } }).figure("city", "x")
        .insufficient;
    expect([of(small), of([9]), of([0, 1, 2, 3, 9])]).toEqual([true, true, false]);
  });

  test("is told by count where no weight is known", () => {
    const of = (reporters: readonly number[]) =>
      rolled(reporters, { least: { weight: 0.9 } }).figure("city", "x");
    expect(of(small)).toMatchObject({ coverageByWeight: null, insufficient: false });
    expect(of(small.slice(1)).insufficient).toBe(true);
  });

  test("where some have no weight the count has to be reached as well", () => {
    const unknown = [
      { id: "isle", parent: "city" },
      { id: "cape", parent: "city" },
    ];
    const of = (reporters: readonly number[]) =>
      rolled(reporters, { by: "schools", least: { weight: 0.5 } }, {}, unknown).figure("city", "x")
        .insufficient;
    expect([of([9]), of([0, 1, 2, 3, 4, 9])]).toEqual([true, false]);
  });

  test("is told of an indicator, and a call decides otherwise", () => {
    const coverage = { by: "schools", least: { weight: 0.5 } };
    const of = (asked?: CoveragePolicy) =>
      rolled(small, asked, { coverage }).figure("city", "x").insufficient;
    expect([of(), of({ least: { count: 0.9 } }), of({ by: "schools" })]).toEqual([
      true,
      false,
      true,
    ]);
    expect(of({ least: {} })).toBe(false);
  });

  test("is so at each unit by itself: who has reported has enough", () => {
    const rollup = rolled([0], { least: { count: 0.5 } });
    const marked = (unit: string) => rollup.figure(unit, "x").insufficient;
    expect([marked("city"), marked("ward-0"), marked("ward-1")]).toEqual([true, false, true]);
  });

  test("is nowhere where nobody is to report", () => {
    const { cascade } = derive(
      parseCascade({ units: [{ id: "city" }], indicators: [{ id: "x", measure: "sum" }] }),
    );
    const rollup = rollUp(cascade, [], { asOf, coverage: { least: { count: 1 } } });
    expect(rollup.figure("city", "x").insufficient).toBe(false);
  });

  test.each<[string, CoveragePolicy]>([
    ["count", { least: { count: 0.5 } }],
    ["weight", { by: "schools", least: { weight: 0.5 } }],
  ])("is the same in columns, by %s", (_, coverage) => {
    const rollup = rolled(small, coverage);
    const columns = rollup.columns("x");
    expect(columns).toEqual(columnsOfFigures(rollup, "x", columns.units));
    expect(rolled([9], coverage).columns("x", { into: columns })).toEqual(
      rolled([9], coverage).columns("x"),
    );
  });

  test.each<[string, object, string]>([
    ["a percentage", { least: { count: 80 } }, "coverage.least.count"],
    ["a word", { least: "most" }, "coverage.least"],
    ["a misspelt field", { atLeast: 0.5 }, "atLeast"],
  ])("is not asked for by %s", (_, coverage, named) => {
    expect(() => rolled([], coverage as CoveragePolicy)).toThrow(named);
  });
});
