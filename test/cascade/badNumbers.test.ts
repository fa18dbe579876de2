import { parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const units = [{ id: "city" }, { id: "north", parent: "city" }];

function withTarget(
  value: number,
  more: { decimals?: unknown; measure?: unknown; baseline?: number } = {},
) {
  const { measure = "sum", decimals, baseline } = more;
  return {
    units,
    indicators: [{ id: "trees", measure, ...(decimals === undefined ? {} : { decimals }) }],
    targets: [
      { unit: "city", indicator: "trees", value, ...(baseline === undefined ? {} : { baseline }) },
    ],
  };
}

describe("a target", () => {
  test("has no more decimals than the indicator declares, which is none unless said", () => {
    expect(refusalOf(withTarget(82.5))).toEqual([
      {
        code: "too-many-decimals",
        severity: "error",
        path: ["targets", 0, "value"],
        unit: "city",
        expected: "a whole number",
        received: "82.5",
        message: "The value of trees at city has more decimals than the indicator declares.",
        fix: "Declare decimals on trees, or round the number.",
      },
    ]);
    expect(refusalOf(withTarget(82.55, { decimals: 1 }))).toMatchObject([
      { code: "too-many-decimals", expected: "at most 1 decimal" },
    ]);
    expect(refusalOf(withTarget(82.555, { decimals: { figure: 2 } }))).toMatchObject([
      { code: "too-many-decimals", expected: "at most 2 decimals" },
    ]);
  });

  test("is refused for its baseline, too", () => {
    expect(refusalOf(withTarget(1, { baseline: 0.5 }))).toMatchObject([
      { code: "too-many-decimals", path: ["targets", 0, "baseline"], unit: "city" },
    ]);
  });

  test("keeps what it was written as", () => {
    for (const value of [0.3, 82.5, -0.1, 0]) {
      const [target] = parseCascade(withTarget(value, { decimals: 1 })).targets("city");
      expect(target?.value).toBe(value);
    }
  });

  test("is not larger than can be held exactly", () => {
    expect(refusalOf(withTarget(2 ** 53))).toMatchObject([
      {
        code: "too-large",
        path: ["targets", 0, "value"],
        unit: "city",
        expected: "a number of at most 15 digits",
        message: "The value of trees at city is too large to be held exactly.",
        fix: "Use a larger unit of measure.",
      },
    ]);
    expect(refusalOf(withTarget(1e14, { decimals: 2 }))).toMatchObject([{ code: "too-large" }]);
    expect(parseCascade(withTarget(2 ** 53 - 1)).targets("city")[0]?.value).toBe(2 ** 53 - 1);
  });

  test("is not too large together with those beside it; one below another is not added", () => {
    const both = [...units, { id: "south", parent: "city" }];
    const targets = ["north", "south"].map((unit) => ({ unit, indicator: "trees", value: 5e15 }));
    expect(refusalOf({ ...withTarget(1), units: both, targets })).toMatchObject([
      { code: "too-large", path: ["targets", 1, "value"], unit: "south" },
    ]);
    const nested = [{ unit: "city", indicator: "trees", value: 5e15 }, ...targets.slice(0, 1)];
    expect(parseCascade({ ...withTarget(1), targets: nested }).size).toBe(2);
    const graded = targets.map((target, row) => ({
      ...target,
      grade: row ? "stretch" : "mandatory",
    }));
    expect(parseCascade({ ...withTarget(1), units: both, targets: graded }).size).toBe(3);
  });

  test("of a milestone is 1", () => {
    expect(refusalOf(withTarget(12, { measure: "milestone" }))).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "value"], unit: "city", received: "12" },
    ]);
  });
});

describe("a weight", () => {
  const weighted = (weights: object, declared: object[] = []) => ({
    weights: declared,
    units: [{ id: "city" }, { id: "north", parent: "city", weights }],
  });

  test("has no more decimals than it declares, which is none unless said", () => {
    expect(refusalOf(weighted({ area: 9.21 }))).toEqual([
      {
        code: "too-many-decimals",
        severity: "error",
        path: ["units", 1, "weights", "area"],
        unit: "north",
        expected: "at most 0 decimals",
        received: "9.21",
        message: "The weight area of north has more decimals than declared.",
        fix: 'Declare them: weights: [{ id: "area", decimals: … }].',
      },
    ]);
    expect(refusalOf(weighted({ area: 9.215 }, [{ id: "area", decimals: 2 }]))).toMatchObject([
      { code: "too-many-decimals", expected: "at most 2 decimals" },
    ]);
    const fits = weighted({ area: 9.21 }, [{ id: "area", decimals: 2 }]);
    expect(parseCascade(fits).unit("north").weights).toEqual({ area: 9.21 });
  });

  test("is not larger than can be held exactly, alone or together", () => {
    expect(refusalOf(weighted({ people: 1e16 }))).toMatchObject([
      { code: "too-large", path: ["units", 1, "weights", "people"], unit: "north" },
    ]);
    const many = ["a", "b", "c"].map((id) => ({ id, parent: "city", weights: { people: 4e15 } }));
    expect(refusalOf({ units: [{ id: "city" }, ...many] })).toEqual([
      {
        code: "too-large",
        severity: "error",
        path: ["units", 0],
        unit: "city",
        expected: "weights of siblings that add up to less than 2^53 steps",
        received: "12000000000000000",
        message:
          "The weights people of the units under city add up to more than can be held exactly.",
        fix: "State them in a larger unit of measure, or with fewer decimals.",
      },
    ]);
  });

  test("may be stated at every level: only siblings are added up", () => {
    const people = { people: 9e15 };
    const nested = [
      { id: "city", weights: people },
      { id: "north", parent: "city", weights: people },
      { id: "ward", parent: "north", weights: people },
    ];
    expect(parseCascade({ units: nested }).size).toBe(3);
  });

  test("is added up where a unit in between states none", () => {
    const weights = { people: 5e15 };
    const input = [
      { id: "city" },
      { id: "north", parent: "city" },
      { id: "south", parent: "city", weights },
      { id: "ward", parent: "north", weights },
    ];
    expect(refusalOf({ units: input })).toMatchObject([{ code: "too-large", unit: "city" }]);
  });

  test("has no more decimals than the indicator that is measured by it", () => {
    const input = {
      ...weighted({ area: 9.21 }, [{ id: "area", decimals: 2 }]),
      indicators: [
        { id: "green", measure: { type: "ratio", of: "area" } },
        { id: "cover", measure: { type: "ratio", of: "area" }, decimals: { of: 2 } },
        { id: "land", measure: "sum", baseline: "area" },
      ],
    };
    expect(refusalOf(input)).toMatchObject([
      {
        code: "too-many-decimals",
        path: ["indicators", 0, "measure"],
        message: "The weight area has 2 decimals, more than green can hold.",
      },
      { code: "too-many-decimals", path: ["indicators", 2, "baseline"] },
    ]);
  });
});

describe("a ratio", () => {
  test("declares at least the decimals its numerator needs", () => {
    const indicators = [{ id: "r", measure: "ratio", decimals: { figure: 0, value: 3 } }];
    expect(refusalOf({ units, indicators })).toMatchObject([
      { code: "invalid-value", path: ["indicators", 0] },
    ]);
  });
});
