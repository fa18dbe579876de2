import {
  type Actual,
  adopt,
  type CascadeDocument,
  CascadeError,
  type CascadeRule,
  derive,
  type Figures,
  parseCascade,
  rollUp,
  type SplitBy,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };

function splitBy(
  by: SplitBy,
  { figures, ...rest }: Parameters<typeof cityPlan>[0] & { figures?: Figures } = {},
) {
  const document = cityPlan({ districts, indicator: { cascade: { rule: "split", by } }, ...rest });
  const derivation = derive(parseCascade(document), figures ? { figures } : {});
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

/** Figures as they stand in a table: [actual, gap] by unit and indicator. */
function tableOf(
  table: Readonly<Record<string, readonly [number | null, number | null]>>,
): Figures {
  return {
    figure(unit, indicator) {
      const [actual = null, gap = null] = table[`${unit} ${indicator}`] ?? [];
      return { actual, gap };
    },
  };
}

describe("a split by baseline", () => {
  const withBaselines = (baseline: Record<string, number>) =>
    splitBy("baseline", {
      districts: {},
      units: Object.entries(baseline).map(([id, had]) => ({
        id,
        parent: "city",
        weights: { had },
      })),
      weights: [{ id: "had", decimals: 1 }],
      indicators: [
        {
          id: "renovated",
          measure: "sum",
          decimals: 1,
          baseline: "had",
          cascade: { rule: "split", by: "baseline" },
        },
      ],
    });

  test("goes by where each child starts", () => {
    // 2.5 : 1.5 : 1 of 10.
    expect(withBaselines({ a: 2.5, b: 1.5, c: 1 }).values).toEqual({ city: 10, a: 5, b: 3, c: 2 });
  });

  test("counts a baseline below 0 as missing, and says so as it was stated", () => {
    const { values, issues } = withBaselines({ a: 2.5, b: 1.5, c: -1.5 });
    // 2.5 : 1.5 of 10 is 6.25 and 3.75; the tie goes to the larger weight.
    expect(values).toEqual({ city: 10, a: 6.3, b: 3.7 });
    expect(issues).toMatchObject([{ code: "missing-weight", unit: "c", received: "-1.5" }]);
  });

  test("is equal, and said, where nobody has one", () => {
    const { values, issues } = splitBy("baseline");
    expect(values).toEqual({ city: 10, a: 4, b: 3, c: 3 });
    expect(issues).toMatchObject([
      {
        code: "no-usable-weight",
        unit: "city",
        fix: 'State baseline on these units, or split by "equal".',
      },
    ]);
  });
});

describe("a split by gap", () => {
  test("goes by what each child still lacks; who is beyond its target counts 0", () => {
    const figures = tableOf({
      "a renovated": [1, 6],
      "b renovated": [2, 2],
      "c renovated": [9, -3],
    });
    // 6 : 2 : 0 of 10; 7.5 and 2.5, the tie goes to the larger weight.
    expect(splitBy("gap", { figures }).values).toEqual({ city: 10, a: 8, b: 2, c: 0 });
  });

  test("takes a rollup as it is", () => {
    const units = [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }];
    const last = derive(
      parseCascade({
        units,
        term: { start: "2021-01-01", end: "2021-12-31" },
        indicators: [{ id: "renovated", measure: "sum", cascade: { rule: "split", by: "equal" } }],
        targets: [{ unit: "city", indicator: "renovated", value: 8 }],
      }),
    ).cascade;
    const rows: Actual[] = [
      { unit: "a", indicator: "renovated", period: "2021", value: 3 },
      { unit: "b", indicator: "renovated", period: "2021", value: 1 },
    ];
    const figures = rollUp(last, rows, { asOf: "2021-12-31" });
    // a lacks 1 of its 4, b lacks 3; c is younger than the figures.
    const { values, issues } = splitBy("gap", { figures, value: 8 });
    expect(values).toMatchObject({ city: 8, a: 2, b: 6 });
    expect(issues).toMatchObject([
      {
        code: "missing-weight",
        unit: "c",
        fix: 'Report it, or leave the unit out with "where".',
      },
    ]);
  });

  test("is equal, and said, without figures or where nobody lacks anything", () => {
    const none = splitBy("gap");
    expect(none.values).toEqual({ city: 10, a: 4, b: 3, c: 3 });
    expect(none.issues).toEqual([
      {
        code: "missing-figures",
        severity: "warning",
        path: ["indicators", 0, "cascade"],
        unit: "city",
        expected: "figures to go by",
        received: "nothing",
        message:
          "renovated goes by what was reached, which nobody said; under city 10 are split equally.",
        fix: "Pass a rollup: derive(cascade, { figures }).",
      },
    ]);
    const done = tableOf({ "a renovated": [9, -1], "b renovated": [4, 0], "c renovated": [1, 0] });
    const { values, issues } = splitBy("gap", { figures: done });
    expect(values).toEqual(none.values);
    expect(issues).toMatchObject([{ code: "no-usable-weight", unit: "city" }]);
  });

  test("stays what it was when a draft is adopted", () => {
    const figures = tableOf({
      "a renovated": [1, 6],
      "b renovated": [2, 2],
      "c renovated": [9, 2],
    });
    const { cascade, values } = splitBy("gap", {
      figures,
      programs: [{ id: "p", unit: "city" }],
      indicators: [{ id: "renovated", measure: "sum", cascade: { rule: "split", by: "gap" } }],
    });
    const drafts = cascade.programs("a").map(({ id }) => id);
    const adopted = adopt(cascade, { programs: drafts, on: "2021-03-01" });
    expect(values).toEqual({ city: 10, a: 6, b: 2, c: 2 });
    expect(valuesOf(adopted, "renovated")).toEqual(values);
  });
});

describe("a split by another indicator's figure", () => {
  const indicators: CascadeDocument["indicators"] = [
    { id: "renovated", measure: "sum", cascade: { rule: "split", by: { indicator: "share" } } },
    { id: "share", name: "share of pupils", measure: "ratio", decimals: 1 },
  ];

  test("goes by what was reached of it, in the decimals it declares", () => {
    // 33.333… is 33.3, in tenths 333 : 667; b counts for twice a, and c has reported nothing.
    const figures = tableOf({ "a share": [100 / 3, null], "b share": [200 / 3, null] });
    const { values, issues } = splitBy("equal", { figures, indicators, value: 1000 });
    expect(values).toEqual({ city: 1000, a: 333, b: 667 });
    expect(issues).toMatchObject([
      { code: "missing-weight", unit: "c", expected: "a figure of share of pupils of 0 or more" },
    ]);
  });

  test("needs figures, and an indicator there is", () => {
    const { issues } = splitBy("equal", { indicators });
    expect(issues).toMatchObject([{ code: "missing-figures" }]);
    const cascade = { rule: "split", by: { indicator: "pupils" } } as CascadeRule;
    expect(refusalOf(cityPlan({ districts, indicator: { cascade } }))).toMatchObject([
      { code: "unknown-indicator", path: ["indicators", 0, "cascade", "by", "indicator"] },
    ]);
  });
});

test("trouble of the figures that is no missing figure is not hidden", () => {
  const trouble = new CascadeError([
    {
      code: "too-large",
      severity: "error",
      path: [],
      expected: "less",
      received: "more",
      message: "Too large.",
    },
  ]);
  const figures: Figures = {
    figure() {
      throw trouble;
    },
  };
  expect(() => splitBy("gap", { figures })).toThrow(trouble);
});
