import { type CascadeDocument, derive, explainGap, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

interface Plan extends Partial<CascadeDocument> {
  /** Schools and baseline of each district; null where it has none. */
  readonly districts?: Readonly<Record<string, readonly [number | null, number | null]>>;
  readonly rule?: object;
  readonly indicator?: object;
  readonly value?: number;
}

/** 20 of 40, 16 of 20 and 36 of 40 schools: 72 of 100. All the way to 100 % are 20, 4 and 4. */
const districts = { a: [40, 50], b: [20, 80], c: [40, 90] } as const;

function planOf({
  districts: all = districts,
  rule,
  indicator,
  value = 86,
  units = [],
  targets = [],
  ...rest
}: Plan) {
  return {
    weights: [{ id: "start", decimals: 1 }],
    units: [
      { id: "city" },
      ...Object.entries(all).map(([id, [schools, start]]) => ({
        id,
        parent: "city",
        weights: { ...(schools === null ? {} : { schools }), ...(start === null ? {} : { start }) },
      })),
      ...units,
    ],
    indicators: [
      {
        id: "standard",
        measure: { type: "ratio", of: "schools", counts: "schools" },
        decimals: { figure: 1, value: 0 },
        baseline: "start",
        cascade: { rule: "converge", toward: 100, ...rule },
        ...indicator,
      },
    ],
    targets: [{ unit: "city", indicator: "standard", value }, ...targets],
    ...rest,
  };
}

function converge(plan: Plan) {
  const derivation = derive(parseCascade(planOf(plan)));
  return { ...derivation, values: valuesOf(derivation.cascade, "standard") };
}

describe("converging", () => {
  test("has each close the same share of its distance", () => {
    // 14 of 28 are lacking: half of each way, to 30 of 40, 18 of 20 and 38 of 40.
    const { values, unplaced, conflicts, issues } = converge({});
    expect(values).toEqual({ city: 86, a: 75, b: 90, c: 95 });
    expect([unplaced, conflicts, issues]).toEqual([[], [], []]);
  });

  test("shares out whole units that add up, rates resting on the safe side", () => {
    // 87 lacks 15: quotas 10.71, 2.14 and 2.14, so 11, 2 and 2.
    expect(converge({ value: 87 }).values).toEqual({ city: 87, a: 77.5, b: 90, c: 95 });
    // 1 of 3 is 33.333… %.
    expect(converge({ districts: { a: [3, 0], b: [3, 0] }, value: 30 }).values).toEqual({
      city: 30,
      a: 33.4,
      b: 33.4,
    });
  });

  test("brings down what is to be low", () => {
    const poor = {
      districts: { a: [1000, 10], b: [500, 4] },
      rule: { toward: 0 },
      value: 5,
      indicator: { direction: "lower" },
    } as const;
    // 120 are to be 75: quotas 37.5 and 7.5, the tie to the longer way; 62 and 13 are left.
    expect(converge(poor).values).toEqual({ city: 5, a: 6.2, b: 2.6 });
    const indicator = {
      direction: "lower",
      cascade: { rule: "converge", toward: 0, lowest: "first" },
    };
    expect(converge({ ...poor, indicator }).values).toEqual({ city: 5, a: 5.5, b: 4 });
  });

  test("lifts the lowest first where that is asked", () => {
    // a rises by 12 to 80 %, level with b; of the 2 left the larger has one, then b.
    expect(converge({ rule: { lowest: "first" } }).values).toEqual({
      city: 86,
      a: 82.5,
      b: 85,
      c: 90,
    });
    // 28 more are all the way for everyone.
    expect(converge({ rule: { lowest: "first" }, value: 100 }).values).toEqual({
      city: 100,
      a: 100,
      b: 100,
      c: 100,
    });
  });

  test("asks nobody to fall back: who is beyond stays where it is", () => {
    // Toward 85: 14, 1 and none; 75 lacks 3, quotas 2.8 and 0.2.
    expect(converge({ rule: { toward: 85 }, value: 75 }).values).toEqual({
      city: 75,
      a: 57.5,
      b: 80,
      c: 90,
    });
    expect(converge({ value: 60 }).values).toEqual({ city: 60, a: 50, b: 80, c: 90 });
  });

  test("goes by the weight the rule names", () => {
    const indicator = {
      measure: "ratio",
      cascade: { rule: "converge", toward: 100, by: "schools" },
    };
    expect(converge({ indicator }).values).toEqual({ city: 86, a: 75, b: 90, c: 95 });
  });

  test("is for means as well, by what they come to in all", () => {
    // 50 000 + 70 000 of 2000 people are to be 136 000: 16 000 by 50 000 : 30 000.
    const indicator = { measure: { type: "mean", of: "schools" } };
    const people = { a: [1000, 50], b: [1000, 70] } as const;
    expect(converge({ districts: people, indicator, value: 68 }).values).toEqual({
      city: 68,
      a: 60,
      b: 76,
    });
  });

  test("hands on counts, not the rates they are rounded to", () => {
    const wards = { a1: 1, a2: 2 };
    const units = Object.entries(wards).map(([id, schools]) => ({
      id,
      parent: "a",
      weights: { schools, start: 0 },
    }));
    // One school for a, 33.4 %: of its wards the larger has it, and not one each.
    expect(converge({ districts: { a: [3, 0], b: [3, 0] }, units, value: 30 }).values).toEqual({
      city: 30,
      a: 33.4,
      b: 33.4,
      a1: 0,
      a2: 50,
    });
  });

  test("leaves nothing unplaced and no stretch in the breakdown", () => {
    const gap = explainGap(
      rollUp(converge({}).cascade, [], { asOf: "2023-01-01" }),
      "city",
      "standard",
    );
    expect(gap).toMatchObject({ target: 86, unplaced: 0, stretch: 0, unreported: 14 });
  });

  test("is exact beyond 2^53", () => {
    // 10^13 people at 50.1 %, 60.3 % wanted: halves of what is lacking, 2.04 × 10^12 in all.
    const people = { a: [1e13, 50.1], b: [1e13, 50.1] } as const;
    expect(converge({ districts: people, value: 60.3 }).values).toEqual({
      city: 60.3,
      a: 60.3,
      b: 60.3,
    });
  });
});

describe("what stands in the way of converging", () => {
  test("a value of a child's own: it does its part, the others the rest", () => {
    // b is to have 20, so a and c 66 of 80, 10 more than their 56: quotas 8.33 and 1.67.
    const targets = [{ unit: "b", indicator: "standard", value: 100 }];
    expect(converge({ targets }).values).toEqual({ city: 86, a: 70, b: 100, c: 95 });
  });

  test("an adopted one: it stands, and what it would be is told", () => {
    const targets = [{ unit: "a", indicator: "standard", value: 75, origin: "assigned" } as const];
    expect(converge({ targets }).values).toEqual({ city: 86, a: 75, b: 90, c: 95 });
    // For 90, 18 are lacking: quotas 12.86, 2.57, 2.57; a would have 33. With its 30, b and c go all the way.
    const { values, changes } = converge({ targets, value: 90 });
    expect(values).toEqual({ city: 90, a: 75, b: 100, c: 100 });
    expect([...changes].filter(({ applied }) => !applied)).toMatchObject([
      { unit: "a", from: 75, to: 82.5 },
    ]);
  });

  test("an end that is nearer than the target: what is lacking is unplaced", () => {
    // 36, 18 and 36 are all the way; 95 are wanted.
    const { values, unplaced } = converge({ rule: { toward: 90 }, value: 95 });
    expect(values).toEqual({ city: 95, a: 90, b: 90, c: 90 });
    expect(unplaced).toMatchObject([
      {
        unit: "city",
        amount: 5,
        message:
          "city could not hand on 5 of standard: every unit below goes all the way, and 5 schools are lacking.",
      },
    ]);
  });

  test.each([
    ["no baseline", [40, null]],
    ["no size", [null, 90]],
    ["a size of 0", [0, 90]],
  ] as const)("%s: the child is given nothing, and that is said", (_, c) => {
    // 36 of 60 stand, 52 are wanted: 16 of 24.
    const { values, issues } = converge({ districts: { ...districts, c } });
    // Quotas 13.33 and 2.67.
    expect(values).toEqual({ city: 86, a: 82.5, b: 95 });
    expect(issues).toMatchObject([{ code: "missing-weight", severity: "warning", unit: "c" }]);
  });

  test("no baselines at all: the same for each, and that is said", () => {
    const { values, issues } = converge({ districts: { a: [40, null], b: [20, null] } });
    expect(values).toEqual({ city: 86, a: 86, b: 86 });
    expect(issues).toMatchObject([
      {
        code: "no-usable-weight",
        unit: "city",
        message:
          "No unit under city has both a baseline and a schools, so each was given the same standard.",
      },
    ]);
  });

  test("no baselines but that of a unit that adopted: the others are given nothing", () => {
    const targets = [{ unit: "a", indicator: "standard", value: 75, origin: "assigned" } as const];
    const { values, issues } = converge({ targets, districts: { a: [40, 50], b: [20, null] } });
    expect(values).toEqual({ city: 86, a: 75 });
    expect(issues).toMatchObject([{ code: "missing-weight", unit: "b" }]);
  });

  test("an adopted rate goes on standing for whole schools, whatever a sibling has adopted", () => {
    // At least 1 % of three schools is one, 33.4 %, which a1 is handed as that one school.
    const none = { unit: "b", indicator: "standard", value: 0, origin: "assigned" } as const;
    const units = [{ id: "a1", parent: "a", weights: { schools: 3, start: 0 } }];
    const plan = { value: 1, districts: { a: [3, 0], b: [null, 0] } as const, units };
    expect(converge({ ...plan, targets: [none] }).values).toMatchObject({ a: 33.4, a1: 33.4 });
    const adopted = { unit: "a", indicator: "standard", value: 33.4, origin: "assigned" } as const;
    expect(converge({ ...plan, targets: [none, adopted] }).values).toMatchObject({ a1: 33.4 });
  });

  test("a unit whose children are all there already has them stay there", () => {
    const units = [{ id: "a1", parent: "a", weights: { schools: 40, start: 100 } }];
    const { values } = converge({ units });
    expect(values).toEqual({ city: 86, a: 75, a1: 100, b: 90, c: 95 });
  });

  test("more units of the numerator than can be added up exactly: nothing, and that is said", () => {
    // In hundredths all the way is 2^46 × 100, and so is the size.
    const indicator = { decimals: 2 };
    const { values, issues } = converge({ districts: { a: [2 ** 46, 0], b: [1, 0] }, indicator });
    expect(values).toEqual({ city: 86 });
    expect(issues).toMatchObject([{ code: "too-large", unit: "city" }]);
    const fewer = converge({ districts: { a: [2 ** 43, 0], b: [1, 0] }, indicator });
    expect([fewer.values, fewer.issues]).toEqual([{ city: 86, a: 86, b: 86 }, []]);
  });

  test("a rule that does not fit", () => {
    const issuesOf = (indicator: object) => refusalOf(planOf({ indicator }));
    const path = ["indicators", 0, "cascade"];
    expect(issuesOf({ measure: "ratio" })).toMatchObject([
      { code: "unknown-weight", path: [...path, "by"], expected: "the name of a weight" },
    ]);
    expect(issuesOf({ cascade: { rule: "converge", toward: 99.55, by: "people" } })).toMatchObject([
      { code: "too-many-decimals", path: [...path, "toward"] },
      { code: "unknown-weight", path: [...path, "by"], expected: "one of start, schools" },
    ]);
    expect(issuesOf({ cascade: { rule: "converge", toward: 100, by: "start" } })).toMatchObject([
      { code: "too-many-decimals", path: [...path, "by"] },
    ]);
    expect(issuesOf({ measure: "sum" })).toMatchObject([
      { code: "rule-not-applicable" },
      { code: "unknown-weight" },
    ]);
  });
});
