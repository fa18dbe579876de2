import {
  adopt,
  type CascadeDocument,
  type CascadeRule,
  derive,
  explainGap,
  parseCascade,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };
const wards = [
  { id: "a1", parent: "a", weights: { schools: 1 } },
  { id: "a2", parent: "a", weights: { schools: 1 } },
];
const bySchools = { rule: "split", by: "schools" } as const;

function derived(document: CascadeDocument) {
  const derivation = derive(parseCascade(document));
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

/** What comes of a city's target under a rule. */
function handedOn(
  cascade: CascadeRule,
  { indicator, ...rest }: NonNullable<Parameters<typeof cityPlan>[0]> = {},
) {
  return derived(cityPlan({ districts, ...rest, indicator: { ...indicator, cascade } }));
}

describe("a split that is stretched", () => {
  test("hands on 105 %, in whole steps on the safe side, once", () => {
    // 10.5 is 11: quotas 6.6, 3.3 and 1.1. a hands on its 7, not 8.
    const { values, unplaced, conflicts } = handedOn(
      { ...bySchools, stretch: 1.05 },
      { units: wards },
    );
    expect(values).toEqual({ city: 10, a: 7, b: 3, c: 1, a1: 4, a2: 3 });
    expect([unplaced, conflicts]).toEqual([[], []]);
  });

  test("hands on 95 % where lower is better", () => {
    // 9.5 is 9: quotas 5.4, 2.7 and 0.9.
    expect(
      handedOn({ ...bySchools, stretch: 0.95 }, { indicator: { direction: "lower" } }).values,
    ).toEqual({ city: 10, a: 5, b: 3, c: 1 });
  });

  test("asks for more of a negative target as well: half of the way to 0", () => {
    expect(handedOn({ ...bySchools, stretch: 1.5 }, { value: -20 }).values).toEqual({
      city: -20,
      a: -6,
      b: -3,
      c: -1,
    });
  });

  test("is exact where the product is beyond 2^53", () => {
    const of = (value: number) =>
      handedOn({ ...bySchools, stretch: 1.0001 }, { districts: { a: 1 }, value }).values["a"];
    // A ten-thousandth of the second is 900 000 000.0001, so one step more.
    expect(of(9_000_000_000_000)).toBe(9_000_900_000_000);
    expect(of(9_000_000_000_001)).toBe(9_000_900_000_002);
  });

  test("is left out, and said, where the result could not be held", () => {
    const { values, issues } = handedOn(
      { ...bySchools, stretch: 2 },
      { districts: { a: 1 }, value: 9e15 },
    );
    expect(values).toEqual({ city: 9e15, a: 9e15 });
    expect(issues).toMatchObject([
      {
        code: "too-large",
        severity: "warning",
        unit: "city",
        message: "city hands on renovated as it is: it cannot be stretched by 2.",
      },
    ]);
  });

  test("adds again where a unit has set a target of its own", () => {
    const targets = [{ unit: "a", indicator: "renovated", value: 4 }];
    // 12 less 4 is 8: 6 and 2. a hands on 4.8.
    expect(handedOn({ ...bySchools, stretch: 1.2 }, { units: wards, targets }).values).toEqual({
      city: 10,
      a: 4,
      b: 6,
      c: 2,
      a1: 3,
      a2: 2,
    });
  });

  test("does not add again once a unit has adopted what it was given", () => {
    const program = { id: "p", unit: "city" };
    const document = cityPlan({
      districts,
      units: wards,
      indicator: { cascade: { ...bySchools, stretch: 1.05 } },
    });
    const { cascade } = derive(
      parseCascade({
        ...document,
        programs: [program],
        targets: [{ unit: "city", indicator: "renovated", value: 10, program: "p" }],
      }),
    );
    const adopted = adopt(cascade, { programs: ["p/a"], on: "2021-03-01" });
    expect(valuesOf(adopted, "renovated")).toEqual(valuesOf(cascade, "renovated"));
    expect(valuesOf(adopted, "renovated")).toMatchObject({ a: 7, a1: 4, a2: 3 });
  });

  test("is stretched at the top though its target was assigned from outside", () => {
    const document = cityPlan({
      districts,
      indicator: { cascade: { ...bySchools, stretch: 1.2 } },
    });
    const targets = [
      { unit: "city", indicator: "renovated", value: 10, origin: "assigned" } as const,
    ];
    expect(derived({ ...document, targets }).values).toMatchObject({ a: 7, b: 4, c: 1 });
  });

  test("lacks nothing where only the stretch finds no taker", () => {
    // 13 to hand on, 12 can be taken, 10 are needed.
    const bounded = handedOn({ ...bySchools, stretch: 1.3, max: 4 });
    expect(bounded.values).toEqual({ city: 10, a: 4, b: 4, c: 4 });
    expect(bounded.unplaced).toEqual([]);
    // 13 to hand on, 9 can be taken: 1 of the 10 is lacking.
    expect(handedOn({ ...bySchools, stretch: 1.3, max: 3 }).unplaced).toMatchObject([
      { unit: "city", amount: 1 },
    ]);
  });

  test("keeps what is reserved as it is", () => {
    // 12 less 2: 6, 3 and 1.
    expect(handedOn({ ...bySchools, stretch: 1.2, reserve: { city: 2 } }).values).toEqual({
      city: 10,
      a: 6,
      b: 3,
      c: 1,
    });
  });

  test("shows as stretch in the breakdown", () => {
    const { cascade } = handedOn({ ...bySchools, stretch: 1.2 });
    const gap = explainGap(rollUp(cascade, [], { asOf: "2023-01-01" }), "city", "renovated");
    expect(gap).toMatchObject({ target: 10, gap: 10, unplaced: 0, stretch: 2, unreported: 12 });
  });
});

describe("the same for each, stretched", () => {
  const rate = { measure: "ratio", decimals: 1 } as const;

  test("is the rate × the stretch, rounded to the safe side, once", () => {
    // 82.5 × 1.05 = 86.625.
    expect(
      handedOn({ rule: "same", stretch: 1.05 }, { units: wards, value: 82.5, indicator: rate })
        .values,
    ).toEqual({ city: 82.5, a: 86.7, b: 86.7, c: 86.7, a1: 86.7, a2: 86.7 });
    // 5.5 × 0.9 = 4.95.
    expect(
      handedOn(
        { rule: "same", stretch: 0.9 },
        { districts: { a: 1 }, value: 5.5, indicator: { ...rate, direction: "lower" } },
      ).values,
    ).toEqual({ city: 5.5, a: 4.9 });
  });

  test("does not go beyond its ceiling, and not below the target", () => {
    const capped = (max: number, value: number) =>
      handedOn(
        { rule: "same", stretch: 1.05, max },
        { districts: { a: 1 }, value, indicator: rate },
      ).values["a"];
    expect(capped(100, 98)).toBe(100);
    expect(capped(100, 80)).toBe(84);
    expect(capped(90, 98)).toBe(98);
  });

  test("is no reason to call a child looser that asks what its parent must reach", () => {
    const targets = [{ unit: "a", indicator: "renovated", value: 80 }];
    expect(
      handedOn({ rule: "same", stretch: 1.1 }, { value: 80, indicator: rate, targets }),
    ).toMatchObject({
      values: { a: 80, b: 88, c: 88 },
      conflicts: [],
    });
  });

  test("cannot be of a milestone, which is reached or not", () => {
    const { values, issues } = handedOn(
      { rule: "same", stretch: 1.5 },
      { districts: { a: 1 }, value: 1, indicator: { measure: "milestone" } },
    );
    expect(values).toEqual({ city: 1, a: 1 });
    expect(issues).toMatchObject([{ code: "invalid-value", severity: "warning", unit: "city" }]);
  });
});

describe("a stretch that does not fit", () => {
  const issuesOf = (cascade: object, indicator: object = {}) =>
    refusalOf(
      cityPlan({ districts, indicator: { ...indicator, cascade: cascade as CascadeRule } }),
    );
  const path = ["indicators", 0, "cascade", "stretch"];

  test("has more than 4 decimals, or is not above 0 and up to 2", () => {
    expect(issuesOf({ ...bySchools, stretch: 1.000_05 })).toMatchObject([
      { code: "too-many-decimals", path },
    ]);
    for (const stretch of [0, -1, 2.5]) {
      expect(issuesOf({ ...bySchools, stretch })).toMatchObject([{ code: "invalid-value", path }]);
    }
  });

  test("would ask less than the target", () => {
    expect(issuesOf({ ...bySchools, stretch: 0.95 })).toMatchObject([
      {
        code: "invalid-value",
        path,
        expected: "1 or more, as higher is better",
        message: "A stretch of 0.95 would ask less of the units below than renovated asks in all.",
      },
    ]);
    expect(issuesOf({ rule: "same", stretch: 1.05 }, { direction: "lower" })).toMatchObject([
      { code: "invalid-value", path, expected: "1 or less, as lower is better" },
    ]);
  });

  test("has a ceiling with more decimals than the indicator", () => {
    expect(issuesOf({ rule: "same", stretch: 1.05, max: 99.5 })).toMatchObject([
      { code: "too-many-decimals", path: ["indicators", 0, "cascade", "max"] },
    ]);
  });
});
