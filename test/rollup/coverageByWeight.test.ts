import {
  type Actual,
  type CascadeDocument,
  type CoveragePolicy,
  derive,
  type Indicator,
  parseCascade,
  type Rollup,
  rollUp,
  update,
} from "target-cascade";
import { describe, expect, test } from "vitest";

const asOf = "2023-12-31";

/** North with two wards of 30 and 10 schools, South with 20, and the harbour, which states nothing. */
const units = [
  { id: "city" },
  { id: "north", parent: "city" },
  { id: "quay", parent: "north", weights: { schools: 30, people: 1 } },
  { id: "mill", parent: "north", weights: { schools: 10, people: 9 } },
  { id: "south", parent: "city", weights: { schools: 20, people: 5 } },
];

function rolled(
  indicator: Partial<Indicator>,
  {
    reporters = ["quay"],
    coverage = {},
    document = {},
  }: {
    reporters?: readonly string[];
    coverage?: CoveragePolicy;
    document?: Partial<CascadeDocument>;
  } = {},
) {
  const plan = derive(
    parseCascade({
      units,
      indicators: [{ id: "x", measure: "sum", ...indicator }],
      targets: [{ unit: "city", indicator: "x", value: 60 }],
      ...document,
    }),
  ).cascade;
  const rows = reporters.map(
    (unit): Actual => ({ unit, indicator: "x", period: "2023", value: 1 }),
  );
  return rollUp(plan, rows, { asOf, coverage });
}

const bySchools = { cascade: { rule: "split", by: "schools" } } as const;
const equally = { cascade: { rule: "split", by: "equal" } } as const;

describe("coverage by weight", () => {
  test("is by the weight targets are split by: one of three, but half of the schools", () => {
    const { coverage, coverageByWeight } = rolled(bySchools).figure("city", "x");
    expect(coverage).toEqual({ reported: 1, expected: 3 });
    expect(coverageByWeight).toEqual({ by: "schools", reported: 30, expected: 60, unweighed: 0 });
  });

  test("is told of every unit at and above the reporters", () => {
    const rollup = rolled(bySchools);
    const of = (unit: string) => rollup.figure(unit, "x").coverageByWeight;
    expect(of("north")).toEqual({ by: "schools", reported: 30, expected: 40, unweighed: 0 });
    expect(of("quay")).toMatchObject({ reported: 30, expected: 30 });
    expect(of("south")).toMatchObject({ reported: 0, expected: 20 });
  });

  test("is unknown where nothing says by which weight", () => {
    expect(rolled(equally).figure("city", "x").coverageByWeight).toBeNull();
    expect(rolled({ measure: "max" }).columns("x").coverageByWeight).toBeNull();
  });

  test.each<[string, Partial<Indicator>, CoveragePolicy, string]>([
    ["the call", { ...bySchools, coverage: { by: "schools" } }, { by: "people" }, "people"],
    ["the indicator", { ...bySchools, coverage: { by: "people" } }, {}, "people"],
    ["the measure", { measure: { type: "ratio", of: "people" } }, {}, "people"],
    [
      "the rule of one level",
      { cascade: { byLevel: { "level-1": bySchools.cascade } } },
      {},
      "schools",
    ],
    [
      "what converges",
      { measure: "ratio", cascade: { rule: "converge", toward: 100, by: "schools" } },
      {},
      "schools",
    ],
  ])("goes by %s", (_, indicator, coverage, by) => {
    const document = { targets: [{ unit: "city", indicator: "x", value: 60, baseline: 10 }] };
    const rollup = rolled(indicator, { coverage, reporters: [], document });
    expect(rollup.figure("city", "x").coverageByWeight?.by).toBe(by);
  });

  test("goes by the rule of a target, where that of its indicator names no other weight", () => {
    const targets = [{ unit: "city", indicator: "x", value: 60, ...bySchools }];
    const by = (indicator: Partial<Indicator>) =>
      rolled(indicator, { document: { targets } }).figure("city", "x").coverageByWeight?.by;
    expect(by(equally)).toBe("schools");
    expect(by({ cascade: { rule: "split", by: "people" } })).toBeUndefined();
  });

  test("is not by the weight of a rule that a function stood above", () => {
    const { cascade } = derive(
      parseCascade({
        units,
        indicators: [{ id: "x", measure: "sum", ...bySchools }],
        targets: [{ unit: "city", indicator: "x", value: 60 }],
      }),
      { rules: { x: ({ children }) => children.map(() => 20) } },
    );
    expect(rollUp(cascade, [], { asOf }).figure("city", "x").coverageByWeight).toBeNull();
  });

  test("counts whose weight is not known, and leaves them out of both numbers", () => {
    const more = [
      ...units,
      { id: "harbour", parent: "city" },
      { id: "isle", parent: "city", weights: { schools: -4 } },
    ];
    const rollup = rolled(equally, {
      reporters: ["south", "harbour"],
      coverage: { by: "schools" },
      document: { units: more },
    });
    expect(rollup.figure("city", "x")).toMatchObject({
      coverage: { reported: 2, expected: 5 },
      coverageByWeight: { reported: 20, expected: 60, unweighed: 2 },
    });
    expect(rollup.figure("harbour", "x").coverageByWeight).toEqual({
      ...{ by: "schools", reported: 0, expected: 0, unweighed: 1 },
    });
  });

  test("of a share a unit keeps for itself is not known: its weight is that of all its work", () => {
    const reserve = { cascade: { rule: "split", by: "schools", reserve: { north: 5 } } } as const;
    expect(rolled(reserve).figure("north", "x")).toMatchObject({
      coverage: { reported: 1, expected: 3 },
      coverageByWeight: { reported: 30, expected: 40, unweighed: 1 },
    });
  });

  test("of a reporter above the lowest level is what its units below have together", () => {
    const stopping = { cascade: { rule: "split", by: "schools", to: "level-2" } } as const;
    expect(rolled(stopping, { reporters: ["north"] }).figure("city", "x")).toMatchObject({
      coverage: { reported: 1, expected: 2 },
      coverageByWeight: { reported: 40, expected: 60, unweighed: 0 },
    });
  });

  test("leaves out a stock that is carried forward, as the count does", () => {
    const quarterly = { measure: { type: "ratio", of: "schools" }, every: "quarter" } as const;
    const document = { targets: [{ unit: "city", indicator: "x", value: 80 }] };
    const plan = derive(
      parseCascade({ units, indicators: [{ id: "x", ...quarterly }], ...document }),
    ).cascade;
    const rows = [
      { unit: "quay", indicator: "x", period: "2023-Q4", value: 3 },
      { unit: "south", indicator: "x", period: "2022-Q1", value: 3 },
    ];
    expect(rollUp(plan, rows, { asOf }).figure("city", "x")).toMatchObject({
      coverage: { reported: 1, expected: 3 },
      coverageByWeight: { reported: 30, expected: 60, unweighed: 0 },
    });
  });

  test("is written in the weight's decimals, and adds up exactly", () => {
    const document = {
      weights: [{ id: "area", decimals: 1 }],
      units: [
        { id: "city" },
        { id: "a", parent: "city", weights: { area: 0.1 } },
        { id: "b", parent: "city", weights: { area: 0.2 } },
      ],
    };
    const rollup = rolled(
      { coverage: { by: "area" }, ...equally },
      { reporters: ["a", "b"], document },
    );
    expect(rollup.figure("city", "x").coverageByWeight?.reported).toBe(0.3);
    expect(rollup.columns("x").coverageByWeight?.reported[0]).toBe(0.3);
  });

  test("of what stays with its unit is that unit's own", () => {
    const published = { measure: "reported", coverage: { by: "schools" } } as const;
    const document = {
      targets: ["city", "quay"].map((unit) => ({ unit, indicator: "x", value: 3 })),
    };
    const rollup = rolled(published, { reporters: ["quay"], document });
    expect(rollup.figure("city", "x").coverageByWeight).toMatchObject({
      reported: 0,
      expected: 60,
    });
    expect(rollup.figure("quay", "x").coverageByWeight).toMatchObject({
      reported: 30,
      expected: 30,
    });
  });

  test("is the same on both sides of a range, whichever speaks", () => {
    const targets = [
      { unit: "city", indicator: "x", floor: 60, cap: 90 },
      { unit: "quay", indicator: "x", floor: 30 },
    ];
    const rollup = rolled(bySchools, { document: { targets } });
    for (const unit of ["city", "north", "quay"]) {
      const place = rollup.columns("x").units.indexOf(unit);
      const { coverageByWeight } = rollup.figure(unit, "x");
      expect(coverageByWeight?.by).toBe("schools");
      expect(rollup.columns("x").coverageByWeight?.reported[place]).toBe(
        coverageByWeight?.reported,
      );
    }
  });

  test("as columns is made once, and is yours to write to", () => {
    const rollup = rolled(bySchools);
    const columns = rollup.columns("x");
    expect(columns.coverageByWeight).toBe(columns.coverageByWeight);
    columns.coverageByWeight?.reported.fill(7);
    expect(rollup.columns("x").coverageByWeight?.reported[0]).toBe(30);
    expect(rollup.figure("city", "x").coverageByWeight?.reported).toBe(30);
  });

  test("is the same however often it is asked for, and whether columns were before", () => {
    const reserve = { cascade: { rule: "split", by: "schools", reserve: { north: 5 } } } as const;
    const [alone, often, after] = [rolled(reserve), rolled(reserve), rolled(reserve)];
    expect(after.columns("x").coverageByWeight?.by).toBe("schools");
    for (const { id } of [...units, ...units, ...units]) {
      const { coverageByWeight } = often.figure(id, "x");
      expect(after.figure(id, "x").coverageByWeight).toEqual(coverageByWeight);
      expect(rolled(reserve).figure(id, "x").coverageByWeight).toEqual(coverageByWeight);
    }
    expect(alone.figure("city", "x").coverageByWeight).toEqual({
      ...{ by: "schools", reported: 30, expected: 60, unweighed: 1 },
    });
  });

  test("goes on with later reports, and is what it was in the earlier rollup", () => {
    const earlier = rolled(bySchools);
    const reportedOf = (rollup: Rollup) => rollup.figure("city", "x").coverageByWeight?.reported;
    expect(reportedOf(earlier)).toBe(30);
    const columns = earlier.columns("x");
    const said = { unit: "south", indicator: "x", period: "2023", value: 1 };
    const { rollup: later } = update(earlier, [said]);
    expect(reportedOf(later)).toBe(50);
    expect(later.figure("quay", "x").coverageByWeight?.reported).toBe(30);
    expect([columns.coverageByWeight?.reported[0], reportedOf(earlier)]).toEqual([30, 30]);
    const taken = { ...said, value: null, reportedAt: "2024-02-01" };
    expect(reportedOf(update(later, [taken]).rollup)).toBe(30);
    expect(reportedOf(later)).toBe(50);
  });

  test("by a weight no unit has is refused, in a document and in a call", () => {
    expect(() => rolled({ coverage: { by: "pupils" } })).toThrow(
      "The indicator x refers to the weight pupils, which no unit has.",
    );
    expect(() => rolled(equally, { coverage: { by: "pupils" } })).toThrow(
      "Coverage is to be counted by pupils, a weight no unit has.",
    );
  });

  test("has weights that can be added up whoever reports", () => {
    const large = 2 ** 52;
    const document = {
      units: [
        { id: "city" },
        ...["a", "b"].flatMap((id) => [
          { id, parent: "city", weights: { schools: 1 } },
          { id: `${id}-1`, parent: id, weights: { schools: large } },
        ]),
        { id: "c", parent: "city", weights: { schools: 1 } },
      ],
    };
    expect(() => rolled(bySchools, { document })).toThrow(
      "add up to more than can be held exactly",
    );
  });
});
