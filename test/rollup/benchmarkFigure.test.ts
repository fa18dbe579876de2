import {
  type Actual,
  type CascadeDocument,
  derive,
  explainGap,
  type Indicator,
  parseCascade,
  type Rollup,
  rollUp,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { expectToAddUp } from "../helpers/gapIdentity.ts";
import { issuesOf } from "../helpers/issues.ts";

/** GRDP growth: Hà Nội over two districts, one of 2 and one of 3 parts of its GRDP. */
const base: CascadeDocument = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [
    { id: "hanoi" },
    { id: "ba-dinh", parent: "hanoi", weights: { grdp: 2 } },
    { id: "tay-ho", parent: "hanoi", weights: { grdp: 3 } },
    { id: "soc-son", parent: "hanoi", weights: { grdp: 5 } },
  ],
  benchmarks: [
    {
      id: "country",
      decimals: 2,
      // In no order: each counts from its day on.
      values: [
        { on: "2022-12-31", value: 8.02 },
        { on: "2021-12-31", value: 2.58 },
      ],
    },
  ],
};

interface Given {
  readonly targets: readonly object[];
  readonly rows?: readonly Partial<Actual>[];
  readonly indicator?: Partial<Indicator>;
  readonly others?: readonly Indicator[];
  readonly asOf?: string;
  readonly knownAt?: string;
}

function rolled({ targets, rows = [], indicator = {}, others = [], ...options }: Given): Rollup {
  const { cascade } = derive(
    parseCascade({
      ...base,
      indicators: [
        {
          id: "growth",
          measure: { type: "mean", of: "grdp", counts: "points" },
          decimals: 2,
          ...indicator,
        },
        ...others,
      ],
      targets: targets.map(
        (words) => ({ unit: "hanoi", indicator: "growth", ...words }) as TargetRecord,
      ),
    }),
  );
  const reports = rows.map(
    (row): Actual => ({ unit: "hanoi", indicator: "growth", period: "2021", value: 0, ...row }),
  );
  return rollUp(cascade, reports, { asOf: "2021-12-31", ...options });
}

/** What Hà Nội published: 2.92 % in 2021, 8.89 % in 2022. */
const published = [
  { period: "2021", value: 2.92, of: 1 },
  { period: "2022", value: 8.89, of: 1 },
];
const above = { plus: 0.5, benchmark: "country", cascade: { rule: "stop" } };

describe("a target counted from a figure from outside", () => {
  test("is that figure on the day, and so much more", () => {
    expect(rolled({ targets: [above], rows: published }).figure("hanoi", "growth")).toEqual({
      unit: "hanoi",
      indicator: "growth",
      plan: { grade: "mandatory", due: "2025-12-31" },
      bound: "floor",
      target: 3.08,
      range: null,
      benchmark: 2.58,
      registered: null,
      planned: 3.08,
      actual: 2.92,
      completion: 2.92 / 3.08,
      completionReported: 2.92 / 3.08,
      achievement: 2.92 / 3.08,
      pace: 2.92 / 3.08,
      gap: 0.16,
      coverage: { reported: 1, expected: 1 },
      coverageByWeight: { by: "grdp", reported: 10, expected: 10, unweighed: 0 },
      insufficient: false,
      state: "behind",
      provenance: {
        target: "written",
        actual: "reported",
        declared: null,
        unexplained: null,
        leftOut: 0,
      },
    });
  });

  test("moves when the figure does", () => {
    const rollup = rolled({ targets: [above], rows: published, asOf: "2022-12-31" });
    expect(rollup.figure("hanoi", "growth")).toMatchObject({
      benchmark: 8.02,
      target: 8.52,
      actual: 8.89,
      gap: -0.37,
      completion: 1,
      state: "exceeded",
    });
  });

  test("counts from the latest value that is not after the day", () => {
    const on = (asOf: string) =>
      rolled({ targets: [above], asOf }).figure("hanoi", "growth").benchmark;
    expect(["2021-12-30", "2021-12-31", "2022-12-30", "2022-12-31", "2030-01-01"].map(on)).toEqual([
      null,
      2.58,
      2.58,
      8.02,
      8.02,
    ]);
  });

  test("may be below it", () => {
    const figure = rolled({ targets: [{ ...above, plus: -0.5 }], rows: published }).figure(
      "hanoi",
      "growth",
    );
    expect(figure).toMatchObject({ target: 2.08, state: "exceeded" });
  });

  test("is kept or not where it is at most so much", () => {
    const rollup = rolled({ targets: [above], rows: published, indicator: { direction: "lower" } });
    expect(rollup.figure("hanoi", "growth")).toMatchObject({
      bound: "cap",
      target: 3.08,
      state: "met",
    });
  });

  test("a figure that falls below zero is met or not", () => {
    const values = [{ on: "2021-01-01", value: -2 }];
    const cascade = parseCascade({
      ...base,
      benchmarks: [{ id: "country", values }],
      indicators: [{ id: "growth", measure: "max" }],
      targets: [{ unit: "hanoi", indicator: "growth", plus: 1, benchmark: "country" }],
    });
    const figure = (value: number) =>
      rollUp(cascade, [{ unit: "hanoi", indicator: "growth", period: "2021", value }], {
        asOf: "2021-12-31",
      }).figure("hanoi", "growth");
    expect(figure(-3)).toMatchObject({ target: -1, gap: 2, completion: 0, achievement: null });
    expect(figure(0)).toMatchObject({ target: -1, gap: -1, completion: 1 });
  });

  test("has no baseline, though the indicator names one", () => {
    const rollup = rolled({
      targets: [above],
      rows: published,
      indicator: { baseline: "grdp" },
    });
    expect(rollup.cascade.targets("hanoi")[0]?.baseline).toBeNull();
    expect(rollup.figure("hanoi", "growth").completion).toBe(2.92 / 3.08);
  });
});

describe("where what it is counted from is not known", () => {
  const unknown = rolled({
    targets: [above],
    rows: [{ period: "2021-Q1", value: 3, of: 1 }],
    asOf: "2021-06-30",
  });

  test("neither are target, gap nor completion, and the state says why", () => {
    expect(unknown.figure("hanoi", "growth")).toMatchObject({
      bound: "floor",
      target: null,
      benchmark: null,
      planned: null,
      actual: 3,
      completion: null,
      completionReported: null,
      achievement: null,
      pace: null,
      gap: null,
      coverage: { reported: 1, expected: 1 },
      state: "no-benchmark",
      provenance: { target: "written", actual: "reported" },
    });
  });

  test("the gap cannot be explained", () => {
    expect(issuesOf(() => explainGap(unknown, "hanoi", "growth"))).toEqual([
      {
        code: "no-benchmark",
        severity: "error",
        path: [],
        unit: "hanoi",
        expected: "the figure that the target for growth at hanoi is counted from",
        received: "none known on 2021-06-30",
        message:
          "What the target for growth at hanoi is counted from is not known on 2021-06-30, so neither is the gap.",
        fix: "Add its value to the benchmark, or the report of the other unit.",
      },
    ]);
  });

  test("a program's completion leaves it out, and its coverage does not", () => {
    expect(unknown.unit("hanoi")).toMatchObject({
      completion: null,
      coverage: { reported: 1, expected: 1 },
    });
  });

  test("a unit without the target is not assigned, all the same", () => {
    expect(unknown.figure("tay-ho", "growth").state).toBe("not-assigned");
  });

  test("it speaks before a side that is met, and after one that is missed", () => {
    const beside = (floor: number) =>
      rolled({
        targets: [above, { floor, cascade: { rule: "stop" } }],
        rows: [{ period: "2021-Q1", value: 3, of: 1 }],
        asOf: "2021-06-30",
      }).figure("hanoi", "growth");
    expect(beside(2)).toMatchObject({ state: "no-benchmark", gap: null, completion: null });
    expect(beside(4)).toMatchObject({ target: 4, gap: 1, completion: null });
  });
});

describe("beside targets that are figures by themselves", () => {
  const targets = [above, { floor: 3, cap: 3.5, cascade: { rule: "stop" } }];
  const figure = (value: number) =>
    rolled({ targets, rows: [{ value, of: 1 }] }).figure("hanoi", "growth");

  test("the stricter floor counts", () => {
    expect(figure(3.05)).toMatchObject({
      bound: "floor",
      target: 3.08,
      range: { floor: 3.08, cap: 3.5 },
      benchmark: 2.58,
      state: "behind",
    });
    expect(figure(3.4)).toMatchObject({ bound: "cap", benchmark: null, state: "met" });
  });

  test("a breakdown of a side is that of its stricter target", () => {
    const rollup = rolled({ targets, rows: [{ value: 3.05, of: 1 }] });
    expect(explainGap(rollup, "hanoi", "growth", { bound: "floor" })).toMatchObject({
      target: 3.08,
      gap: 0.03,
    });
    expect(explainGap(rollup, "hanoi", "growth", { bound: "cap" })).toMatchObject({ target: 3.5 });
  });

  test("two floors are no range, and can be exceeded", () => {
    const floors = [above, { floor: 3, cascade: { rule: "stop" } }];
    const rollup = rolled({ targets: floors, rows: [{ value: 4, of: 1 }] });
    expect(rollup.figure("hanoi", "growth")).toMatchObject({
      target: 3.08,
      range: null,
      state: "exceeded",
    });
  });
});

describe("handed on", () => {
  const targets = [{ plus: 0.5, benchmark: "country" }];
  const rows = [
    { unit: "ba-dinh", value: 4 },
    { unit: "tay-ho", value: 2 },
  ];
  const rollup = rolled({ targets, rows });

  test("every unit is held against the same figure", () => {
    expect(
      rollup.children("hanoi", "growth").map(({ unit, target, gap }) => [unit, target, gap]),
    ).toEqual([
      ["ba-dinh", 3.08, -0.92],
      ["soc-son", 3.08, null],
      ["tay-ho", 3.08, 1.08],
    ]);
    // (2 × 4 + 3 × 2) ÷ 5 = 2.8.
    expect(rollup.figure("hanoi", "growth")).toMatchObject({
      actual: 2.8,
      target: 3.08,
      gap: 0.28,
    });
  });

  test("the gap adds up", () => {
    const gap = explainGap(rollup, "hanoi", "growth");
    expectToAddUp(gap);
    // 3.08 × 10 = 30.8, of which 8 + 6 are there; 5 × 3.08 are silent.
    expect(gap).toMatchObject({
      target: 30.8,
      gap: 16.8,
      unreported: 15.4,
      shortfall: 3.24,
      surplus: 1.84,
    });
    expect(gap.points?.gap).toBe(0.28);
  });

  test("more or less is stretch, or is lacking, like with any target", () => {
    const assigned = rolled({
      targets: [
        { ...targets[0], cascade: { rule: "assign", values: { "ba-dinh": 1.5, "tay-ho": 0.5 } } },
      ],
      rows,
    });
    const gap = explainGap(assigned, "hanoi", "growth");
    expectToAddUp(gap);
    expect(gap).toMatchObject({ stretch: 2, target: 15.4 });
    expect(assigned.figure("ba-dinh", "growth").target).toBe(4.08);
  });
});

describe("a target counted from another unit's figure", () => {
  const rows = [
    { unit: "ba-dinh", value: 4 },
    { unit: "tay-ho", value: 2.99 },
    { unit: "soc-son", value: 2 },
  ];
  const faster = { unit: "tay-ho", plus: 0.25, benchmark: { unit: "hanoi" } };

  test("is that unit's actual, rounded as it is published", () => {
    // (2 × 4 + 3 × 2.99 + 5 × 2) ÷ 10 = 2.697.
    const rollup = rolled({ targets: [{ value: 2 }, faster], rows });
    expect(rollup.figure("hanoi", "growth").actual).toBe(2.697);
    expect(rollup.figure("tay-ho", "growth")).toMatchObject({
      benchmark: 2.7,
      target: 2.95,
      gap: -0.04,
      state: "exceeded",
    });
  });

  test("whether that unit has a target or not", () => {
    const beside = { unit: "tay-ho", plus: 0, benchmark: { unit: "ba-dinh" } };
    const local = rolled({ targets: [beside], rows });
    expect(local.figure("ba-dinh", "growth")).toMatchObject({ state: "not-assigned", actual: 4 });
    expect(local.figure("tay-ho", "growth")).toMatchObject({ benchmark: 4, gap: 1.01 });
    // Hà Nội has no target and has said nothing itself; what has is below it.
    const over = rolled({ targets: [faster], rows });
    expect(over.figure("hanoi", "growth")).toMatchObject({ state: "not-assigned", actual: 2.99 });
    expect(over.figure("tay-ho", "growth").benchmark).toBe(2.99);
  });

  test("may be that of another indicator, in whatever decimals it has", () => {
    const other = { id: "plan", measure: "max", decimals: 1 } as const;
    const targets = [
      { plus: 0.05, benchmark: { unit: "soc-son", indicator: "plan" }, cascade: { rule: "stop" } },
    ];
    const said = [{ unit: "soc-son", indicator: "plan", value: 3.5 }];
    const rollup = rolled({ targets, rows: said, others: [other] });
    expect(rollup.figure("hanoi", "growth")).toMatchObject({ benchmark: 3.5, target: 3.55 });
  });

  test("may be counted from each other, for what was reported rests on no target", () => {
    const targets = [
      { unit: "ba-dinh", plus: 1, benchmark: { unit: "tay-ho" } },
      { unit: "tay-ho", plus: 1, benchmark: { unit: "ba-dinh" } },
    ];
    const rollup = rolled({ targets, rows });
    expect(rollup.figure("ba-dinh", "growth")).toMatchObject({ target: 3.99, gap: -0.01 });
    expect(rollup.figure("tay-ho", "growth")).toMatchObject({ target: 5, gap: 2.01 });
  });

  test("is not known while that unit says nothing, nor before it has said so", () => {
    const silent = rolled({
      targets: [{ ...faster, benchmark: { unit: "ba-dinh" } }],
      rows: rows.slice(1),
    });
    expect(silent.figure("tay-ho", "growth")).toMatchObject({
      actual: 2.99,
      state: "no-benchmark",
    });
    const late = rows.map((row) => ({
      ...row,
      reportedAt: row.unit === "ba-dinh" ? "2022-03-01" : "2022-01-10",
    }));
    const at = (knownAt: string) =>
      rolled({
        targets: [{ ...faster, benchmark: { unit: "ba-dinh" } }],
        rows: late,
        knownAt,
      }).figure("tay-ho", "growth").benchmark;
    expect([at("2022-02-01"), at("2022-03-01")]).toEqual([null, 4]);
  });

  test("halves are rounded up", () => {
    const halves = [
      { unit: "ba-dinh", value: 2.01, of: 1 },
      { unit: "tay-ho", value: 2, of: 1 },
    ];
    const targets = [
      { value: 2, cascade: { rule: "assign", values: { "ba-dinh": 2, "tay-ho": 2 } } },
      { unit: "soc-son", plus: 0, benchmark: { unit: "hanoi" } },
    ];
    expect(rolled({ targets, rows: halves }).figure("soc-son", "growth").benchmark).toBe(2.01);
  });
});
