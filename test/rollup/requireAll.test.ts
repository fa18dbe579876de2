import {
  type Actual,
  type CascadeDocument,
  CascadeError,
  derive,
  explainCompletion,
  explainGap,
  type Indicator,
  ifAllReported,
  parseCascade,
  type RollUpOptions,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { columnsOfFigures } from "../helpers/columnsOfFigures.ts";

const asOf = "2023-12-31";
const term = { start: "2023-01-01", end: "2023-12-31" };
const units = [
  { id: "city" },
  { id: "north", parent: "city" },
  { id: "quay", parent: "north" },
  { id: "mill", parent: "north" },
  { id: "south", parent: "city" },
];
const split = { rule: "split", by: "equal" } as const;

/** A city with 12 to bring: 3 each from Quay and Mill, 6 from South. */
function rolled(
  indicator: Partial<Indicator>,
  said: Readonly<Record<string, number>>,
  options: Partial<RollUpOptions> = {},
  document: Partial<CascadeDocument> = {},
) {
  const { cascade } = derive(
    parseCascade({
      term,
      units,
      indicators: [{ id: "x", measure: "sum", cascade: split, ...indicator }],
      targets: [{ unit: "city", indicator: "x", value: 12 }],
      ...document,
    }),
  );
  const rows = Object.entries(said).map(
    ([unit, value]): Actual => ({ unit, indicator: "x", period: "2023", value }),
  );
  return rollUp(cascade, rows, { asOf, ...options });
}

const requireAll = { missing: "require-all" } as const;
const nothing = {
  ...{ actual: null, completion: null, completionReported: null, achievement: null },
  ...{ pace: null, gap: null },
};

describe("where all must report", () => {
  const rollup = rolled(requireAll, { quay: 3, south: 4 });

  test("a unit has no figure while one below it is silent, and says why", () => {
    for (const unit of ["city", "north"]) {
      expect(rollup.figure(unit, "x")).toMatchObject({
        ...nothing,
        state: "incomplete",
        provenance: { target: unit === "city" ? "written" : "derived", actual: null },
      });
    }
    expect(rollup.figure("city", "x")).toMatchObject({
      ...{ target: 12, planned: 12, coverage: { reported: 2, expected: 3 } },
    });
  });

  test("one below which all have reported has all it would have otherwise", () => {
    const otherwise = rolled({}, { quay: 3, south: 4 });
    for (const unit of ["quay", "south"]) {
      expect(rollup.figure(unit, "x")).toEqual(otherwise.figure(unit, "x"));
    }
    const all = { quay: 3, mill: 1, south: 4 };
    expect(rolled(requireAll, all).figure("city", "x")).toEqual(
      rolled({}, all).figure("city", "x"),
    );
  });

  test("who has said nothing has not reported, and nothing stands in", () => {
    expect(rollup.figure("mill", "x")).toMatchObject({ ...nothing, state: "not-reported" });
    expect(rolled({}, {}).figure("mill", "x")).toMatchObject({ completion: 0, gap: 3 });
    expect(rolled(requireAll, {}).figure("city", "x").state).toBe("not-reported");
  });

  test("what was typed in above the reporters is shown all the same", () => {
    const { provenance } = rolled(requireAll, { quay: 3, city: 9 }).figure("city", "x");
    expect(provenance).toMatchObject({ actual: null, declared: 9, unexplained: null });
  });

  test("the call decides, whatever the indicator says", () => {
    const said = { quay: 3 };
    const stateOf = (indicator: Partial<Indicator>, options: Partial<RollUpOptions>) =>
      rolled(indicator, said, options).figure("north", "x").state;
    expect(stateOf({}, requireAll)).toBe("incomplete");
    expect(stateOf(requireAll, { missing: "stand-in" })).toBe("behind");
    expect(stateOf({ missing: "stand-in" }, {})).toBe("behind");
  });

  test.each<[string, Partial<Indicator>, Partial<CascadeDocument>]>([
    ["a ratio", { measure: "ratio" }, {}],
    ["a minimum", { measure: "min" }, {}],
    [
      "a milestone that is decided",
      { measure: { type: "milestone", require: { "level-1": "any" } } },
      {},
    ],
    ["a cap", { direction: "lower" }, {}],
    ["a range", {}, { targets: [{ unit: "city", indicator: "x", floor: 12, cap: 15 }] }],
  ])("%s is withheld too", (_, indicator, document) => {
    const cascade = indicator.measure === undefined ? split : { rule: "same" as const };
    const own = typeof indicator.measure === "object" ? { rule: "each" as const } : cascade;
    const targets = [{ unit: "city", indicator: "x", value: own.rule === "each" ? 1 : 12 }];
    const ask = (said: Readonly<Record<string, number>>) => {
      const { cascade: plan } = derive(
        parseCascade({
          ...{ term, units, targets, ...document },
          indicators: [{ id: "x", measure: "sum", ...indicator, ...requireAll, cascade: own }],
        }),
      );
      const of = indicator.measure === "ratio" ? { of: 8 } : {};
      const rows = Object.entries(said).map(([unit, value]) => ({
        ...{ unit, indicator: "x", period: "2023", value, ...of },
      }));
      return rollUp(plan, rows, { asOf });
    };
    const some = ask({ quay: 1, south: 1 });
    expect(some.figure("city", "x")).toMatchObject({ ...nothing, state: "incomplete" });
    expect(some.figure("quay", "x").actual).not.toBeNull();
    expect(some.columns("x")).toEqual(columnsOfFigures(some, "x", some.columns("x").units));
    expect(ask({ quay: 1, mill: 1, south: 1 }).figure("city", "x").gap).not.toBeNull();
  });

  test("a share a unit keeps for itself must be reported as well", () => {
    const keeping = { cascade: { ...split, reserve: { north: 2 } }, ...requireAll };
    const all = { quay: 2, mill: 2, south: 6 };
    expect(rolled(keeping, all).figure("north", "x").state).toBe("incomplete");
  });

  test("a stock that is carried forward was reported once, and is no silence", () => {
    const yearly = {
      measure: "max",
      every: "quarter",
      cascade: { rule: "same" },
      ...requireAll,
    } as const;
    const { cascade } = derive(
      parseCascade({
        ...{ term: { ...term, start: "2022-01-01" }, units },
        indicators: [{ id: "x", ...yearly }],
        targets: [{ unit: "north", indicator: "x", value: 12 }],
      }),
    );
    const rows = [
      { unit: "quay", indicator: "x", period: "2023-Q4", value: 3 },
      { unit: "mill", indicator: "x", period: "2022-Q4", value: 4 },
    ];
    expect(rollUp(cascade, rows, { asOf }).figure("north", "x")).toMatchObject({
      ...{ actual: 4, coverage: { reported: 1, expected: 2 } },
    });
  });

  test("each answers for itself where nothing is added up", () => {
    const targets = ["city", "north"].map((unit) => ({ unit, indicator: "x", value: 12 }));
    const published = rolled(
      { measure: "reported", cascade: { rule: "stop" }, ...requireAll },
      { city: 7 },
      {},
      { targets },
    );
    expect(published.figure("city", "x").actual).toBe(7);
    expect(published.figure("north", "x").state).toBe("not-reported");
  });

  test("a unit without a target shows nothing of the reporters below it either", () => {
    const targets = [{ unit: "north", indicator: "x", value: 6 }];
    const above = (said: Readonly<Record<string, number>>) =>
      rolled(requireAll, said, {}, { targets }).figure("city", "x");
    expect(above({ quay: 3 })).toMatchObject({ ...nothing, state: "not-assigned" });
    expect(above({ quay: 3, mill: 2 })).toMatchObject({ actual: 5, state: "not-assigned" });
  });

  test("what is counted from a figure that is withheld has no benchmark", () => {
    const document: Partial<CascadeDocument> = {
      indicators: [
        { id: "x", measure: "max", ...requireAll },
        { id: "y", measure: "max" },
      ],
      targets: [
        { unit: "city", indicator: "x", value: 5 },
        { unit: "south", indicator: "y", plus: 1, benchmark: { unit: "north", indicator: "x" } },
      ],
    };
    const south = (said: Readonly<Record<string, number>>) =>
      rolled({}, said, {}, document).figure("south", "y");
    expect(south({ quay: 3 })).toMatchObject({ state: "no-benchmark", target: null });
    expect(south({ quay: 3, mill: 4 })).toMatchObject({ benchmark: 4, target: 5 });
  });

  test("the program of a unit leaves out what is withheld", () => {
    const document: Partial<CascadeDocument> = {
      indicators: [
        { id: "x", measure: "sum", cascade: split, ...requireAll },
        { id: "y", measure: "sum", cascade: split },
      ],
      targets: ["x", "y"].map((indicator) => ({ unit: "city", indicator, value: 12 })),
      sets: [{ id: "both", items: [{ indicator: "x" }, { indicator: "y" }] }],
    };
    const rollup = rolled({}, { quay: 3, south: 6 }, {}, document);
    expect(rollup.unit("city")).toMatchObject({
      completion: 0,
      coverage: { reported: 2, expected: 6 },
    });
    expect(rollup.set("city", "both").items[0]).toMatchObject({ id: "x", state: "undecided" });
  });

  test("the gap is not known, and the question says how many are silent", () => {
    const ask = (unit: string) => () => explainGap(rollup, unit, "x");
    expect(ask("city")).toThrow(CascadeError);
    expect(ask("city")).toThrow("1 has not reported on x at and below city, and all 3 must");
    expect(ask("mill")).toThrow("all 1 must");
    expect(ask("south")()).toMatchObject({ gap: 2, shortfall: 2, unreported: 0 });
  });

  test("nor is it known what the gap would be if all had, nor what it adds to a program's", () => {
    expect(() => ifAllReported(rollup, "city", "x")).toThrow("1 has not reported on x");
    const parts = (unit: string) => explainCompletion(rollup, unit).parts;
    expect(parts("city")).toMatchObject([{ id: "x", completion: null, missing: null }]);
    expect(parts("city")[0]?.gap()).toBeNull();
    expect(parts("mill")[0]?.gap()).toBeNull();
    expect(parts("south")[0]?.gap()?.gap).toBe(2);
  });

  test("a policy that is none is refused", () => {
    const option = { missing: "all" } as unknown as RollUpOptions;
    expect(() => rolled({}, {}, option)).toThrow("missing");
    expect(() => rolled({ missing: "all" as "stand-in" }, {})).toThrow(CascadeError);
  });
});
