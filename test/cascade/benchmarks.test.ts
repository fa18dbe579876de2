import { type CascadeDocument, parseCascade, type TargetRecord } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const term = { start: "2021-01-01", end: "2025-12-31" };
const units = [
  { id: "hanoi", name: "Hà Nội" },
  { id: "ba-dinh", parent: "hanoi" },
  { id: "tay-ho", parent: "hanoi" },
];
const country = {
  id: "country",
  name: "Cả nước",
  decimals: 2,
  values: [
    { on: "2022-12-31", value: 8.02 },
    { on: "2021-12-31", value: 2.58 },
  ],
};
const growth = { id: "growth", measure: "mean", decimals: 2 } as const;

const base: CascadeDocument = { term, units, indicators: [growth], benchmarks: [country] };
const target = (words: object): TargetRecord =>
  ({
    unit: "hanoi",
    indicator: "growth",
    plus: 0.5,
    benchmark: "country",
    ...words,
  }) as TargetRecord;
const refused = (words: object, more: object = {}) =>
  refusalOf({ ...base, ...more, targets: [target(words)] });

describe("a target counted from a benchmark", () => {
  test("says how much above it, and what it is", () => {
    expect(parseCascade({ ...base, targets: [target({})] }).targets("hanoi")).toMatchObject([
      {
        id: "hanoi/growth/mandatory/2025-12-31/above/country",
        value: 0.5,
        benchmark: "country",
        bound: "floor",
        baseline: null,
      },
    ]);
  });

  test("may be counted from another unit's figure, of the same indicator unless said", () => {
    const other = { id: "income", measure: "mean", decimals: 1 };
    const targets = [
      target({ unit: "ba-dinh", benchmark: { unit: "tay-ho" } }),
      target({ unit: "ba-dinh", plus: -1, benchmark: { unit: "ba-dinh", indicator: "income" } }),
    ];
    const cascade = parseCascade({ ...base, indicators: [growth, other], targets });
    expect(
      cascade.targets("ba-dinh").map(({ id, value, benchmark }) => [id, value, benchmark]),
    ).toEqual([
      [
        "ba-dinh/growth/mandatory/2025-12-31/above/ba-dinh/income",
        -1,
        { unit: "ba-dinh", indicator: "income" },
      ],
      [
        "ba-dinh/growth/mandatory/2025-12-31/above/tay-ho/growth",
        0.5,
        { unit: "tay-ho", indicator: "growth" },
      ],
    ]);
    for (const one of cascade.targets("ba-dinh")) {
      expect(cascade.lineage(one.id).target).toEqual(one);
    }
  });

  test("stands beside one that is a figure by itself, and beside one of another benchmark", () => {
    const targets = [
      target({}),
      { unit: "hanoi", indicator: "growth", floor: 7.5, cap: 8 } as const,
      target({ benchmark: { unit: "tay-ho" } }),
    ];
    const ids = parseCascade({ ...base, targets })
      .targets("hanoi")
      .map(({ id }) => id.replace("hanoi/growth/mandatory/2025-12-31", ""));
    expect(ids).toEqual(["", "/above/country", "/above/tay-ho/growth", "/cap"]);
  });

  test("is at most so much above it where lower is better, and just so much where within", () => {
    const ids = (direction: "lower" | "within") =>
      parseCascade({ ...base, indicators: [{ ...growth, direction }], targets: [target({})] })
        .targets("hanoi")
        .map(({ id, bound }) => [id.replace("hanoi/growth/mandatory/2025-12-31", ""), bound]);
    expect(ids("lower")).toEqual([["/above/country", "cap"]]);
    expect(ids("within")).toEqual([
      ["/above/country", "floor"],
      ["/cap/above/country", "cap"],
    ]);
  });

  test("two of them from one benchmark are one too many", () => {
    expect(refusalOf({ ...base, targets: [target({}), target({ plus: 1 })] })).toMatchObject([
      { code: "duplicate-target", path: ["targets", 1] },
    ]);
  });
});

describe("what it is counted from must be there", () => {
  test("a benchmark nobody has stated", () => {
    expect(refused({ benchmark: "Country" })).toEqual([
      {
        code: "unknown-benchmark",
        severity: "error",
        path: ["targets", 0, "benchmark"],
        unit: "hanoi",
        expected: "the id of a benchmark, or { unit } for another unit's figure",
        received: '"Country"',
        message: "A target names the benchmark Country, which is not in the cascade.",
        fix: 'Add it: benchmarks: [{ id: "Country", values: [{ on: …, value: … }] }].',
      },
    ]);
  });

  test("a unit or an indicator nobody has", () => {
    expect(refused({ benchmark: { unit: "hue", indicator: "grwoth" } })).toMatchObject([
      {
        code: "unknown-unit",
        path: ["targets", 0, "benchmark", "unit"],
        unit: "hanoi",
        received: '"hue"',
      },
      {
        code: "unknown-indicator",
        path: ["targets", 0, "benchmark", "indicator"],
        message:
          "The target for growth at hanoi is counted from the indicator grwoth, which is not in the cascade.",
      },
    ]);
  });

  test("an indicator that cannot be made sense of is told of once", () => {
    const broken = { id: "broken", measure: "median" };
    expect(
      refused(
        { benchmark: { unit: "tay-ho", indicator: "broken" } },
        { indicators: [growth, broken] },
      ),
    ).toMatchObject([{ code: "unknown-measure" }]);
  });

  test("one's own figure is no benchmark", () => {
    expect(refused({ benchmark: { unit: "hanoi" } })).toMatchObject([
      {
        code: "invalid-value",
        path: ["targets", 0, "benchmark"],
        expected: "another unit, or another indicator",
        message:
          "The target for growth at hanoi is counted from its own figure, so it could never be met or always would be.",
      },
    ]);
  });

  test("a figure finer than the indicator holds", () => {
    const coarse = { ...growth, decimals: 1 };
    expect(refused({}, { indicators: [coarse] })).toMatchObject([
      {
        code: "too-many-decimals",
        path: ["targets", 0, "benchmark"],
        expected: "a figure with at most 1 decimal",
        message: "country has 2 decimals, more than growth can hold.",
        fix: "Declare decimals on growth.",
      },
    ]);
    const fine = { id: "fine", measure: "mean", decimals: 3 };
    expect(
      refused({ benchmark: { unit: "tay-ho", indicator: "fine" } }, { indicators: [growth, fine] }),
    ).toMatchObject([{ code: "too-many-decimals", received: '"fine at tay-ho"' }]);
  });
});

describe("a target that cannot be counted from anything", () => {
  test("adds up, or cannot be any number", () => {
    const measured = (measure: string) =>
      refused(
        { plus: 1 },
        { indicators: [{ ...growth, measure, decimals: measure === "sum" ? 2 : 0 }] },
      );
    expect(measured("sum")).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["targets", 0, "benchmark"],
        unit: "hanoi",
        expected: "a measure whose targets are free and do not add up, such as ratio or mean",
        received: '"country"',
        message:
          "A target for growth (sum) cannot be counted from a benchmark: its targets add up, and what is counted from a benchmark does not.",
        fix: "State a value.",
      },
    ]);
    expect(measured("milestone")).toMatchObject([
      { code: "too-many-decimals" },
      {
        code: "invalid-value",
        message: expect.stringContaining("its targets cannot be any number"),
      },
    ]);
  });

  test("says where it starts, or how it is spread over time", () => {
    const phasing = { every: "year", shares: [1, 1, 1, 1, 1] };
    expect(refused({ baseline: 2, phasing })).toMatchObject([
      {
        code: "invalid-value",
        path: ["targets", 0, "baseline"],
        expected: "no baseline beside a benchmark",
      },
      {
        code: "invalid-value",
        path: ["targets", 0, "phasing"],
        message:
          "The target for growth at hanoi moves with its benchmark, so it has no way to go from one day to another.",
        fix: "Take the phasing out.",
      },
    ]);
  });

  test("has more decimals than the indicator", () => {
    expect(refused({ plus: 0.125 })).toMatchObject([
      { code: "too-many-decimals", path: ["targets", 0, "plus"] },
    ]);
  });
});

describe("a rule for what is counted from a benchmark", () => {
  const sized = { ...growth, measure: { type: "mean", of: "size" }, baseline: "size" };
  const withSize = {
    units: units.map((unit) => ({ ...unit, weights: { size: 1 } })),
  };
  const converge = { rule: "converge", toward: 9 };

  test("hands on how much above, and no share or stretch of it", () => {
    for (const [cascade, received] of [
      [converge, "converge"],
      [{ rule: "same", stretch: 1.1 }, "same with a stretch"],
    ] as const) {
      expect(refused({ cascade }, { ...withSize, indicators: [sized] })).toEqual([
        {
          code: "rule-not-applicable",
          severity: "error",
          path: ["targets", 0, "cascade"],
          unit: "hanoi",
          expected: "one of same, each, assign (stated on the target), stop",
          received: JSON.stringify(received),
          message: `A target for growth that is counted from a benchmark cannot be handed on by the rule ${received}.`,
          fix: 'State a rule on the target: cascade: { rule: "same" }, or { rule: "stop" }.',
        },
      ]);
    }
  });

  test("may be the indicator's, which a rule on the target or above it replaces", () => {
    const more = { ...withSize, indicators: [{ ...sized, cascade: converge }] };
    expect(refused({}, more)).toMatchObject([
      { code: "rule-not-applicable", path: ["targets", 0, "benchmark"], received: '"converge"' },
    ]);
    const targets = [target({ cascade: { rule: "same" } }), target({ unit: "ba-dinh" })];
    expect(parseCascade({ ...base, ...more, targets }).size).toBe(3);
    expect(refusalOf({ ...base, ...more, targets: [target({ unit: "ba-dinh" })] })).toHaveLength(1);
  });

  test("may assign on the target, where it is known to be the distance that is assigned", () => {
    const assign = { rule: "assign", values: { "ba-dinh": 1 } };
    expect(parseCascade({ ...base, targets: [target({ cascade: assign })] }).size).toBe(3);
    expect(refused({}, { indicators: [{ ...growth, cascade: assign }] })).toMatchObject([
      { code: "rule-not-applicable", received: '"assign, stated on the indicator"' },
    ]);
  });

  test("is looked at for each level", () => {
    const cascade = { byLevel: { "level-1": { rule: "same" }, "level-2": converge } };
    expect(refused({ cascade }, { ...withSize, indicators: [sized] })).toMatchObject([
      { code: "rule-not-applicable", received: '"converge"' },
    ]);
  });
});

describe("the figures from outside", () => {
  test("have one id each, one value a day, and the decimals they declare", () => {
    const values = [
      { on: "2021-12-31", value: 2.585 },
      { on: "2021-12-31", value: 1e16 },
    ];
    expect(refusalOf({ ...base, benchmarks: [country, { ...country, values }] })).toEqual([
      {
        code: "duplicate-id",
        severity: "error",
        path: ["benchmarks", 1, "id"],
        expected: "an id no other benchmark has",
        received: '"country"',
        message: "Two benchmarks have the id country.",
      },
      {
        code: "too-many-decimals",
        severity: "error",
        path: ["benchmarks", 1, "values", 0, "value"],
        expected: "at most 2 decimals",
        received: "2.585",
        message:
          "The value of country on 2021-12-31 has more decimals than the benchmark declares.",
        fix: "Declare decimals on country, or round the number.",
      },
      {
        code: "invalid-value",
        severity: "error",
        path: ["benchmarks", 1, "values", 1, "on"],
        expected: "a day no other value counts from",
        received: '"2021-12-31"',
        message: "The benchmark country has two values from 2021-12-31 on.",
        fix: "Keep the one that holds.",
      },
      expect.objectContaining({ code: "too-large", path: ["benchmarks", 1, "values", 1, "value"] }),
    ]);
  });

  test("have no decimals unless they say so", () => {
    const { decimals: _, ...plain } = country;
    expect(refusalOf({ ...base, benchmarks: [plain] }).map(({ code }) => code)).toEqual([
      "too-many-decimals",
      "too-many-decimals",
    ]);
  });
});

test("on a day, a target goes with the unit it is counted from", () => {
  const dated = units.map((unit) => (unit.id === "tay-ho" ? { ...unit, to: "2023-12-31" } : unit));
  const targets = [target({}), target({ unit: "ba-dinh", benchmark: { unit: "tay-ho" } })];
  const cascade = parseCascade({ ...base, units: dated, targets });
  expect(cascade.at("2023-12-31").document.targets).toEqual(targets);
  expect(cascade.at("2024-01-01").document.targets).toEqual(targets.slice(0, 1));
  expect(cascade.at("2024-01-01").document.benchmarks).toEqual([country]);
});
