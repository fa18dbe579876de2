import { type CascadeDocument, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };

function split(document: CascadeDocument) {
  const derivation = derive(parseCascade(document));
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

test("a target is split by a weight, down every level", () => {
  const { cascade, values, unplaced, conflicts, issues } = split({
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [
      { id: "city" },
      { id: "a", parent: "city" },
      { id: "b", parent: "city", weights: { schools: 3 } },
      { id: "a1", parent: "a", weights: { schools: 5 } },
      { id: "a2", parent: "a", weights: { schools: 2 } },
    ],
    indicators: [{ id: "renovated", measure: "sum", cascade: { rule: "split", by: "schools" } }],
    targets: [{ unit: "city", indicator: "renovated", value: 10 }],
  });
  // a, which states no schools, has those of its wards: 7. Of its 7, a1 has 5 and a2 has 2.
  expect(values).toEqual({ city: 10, a: 7, b: 3, a1: 5, a2: 2 });
  expect([unplaced, conflicts, issues]).toEqual([[], [], []]);
  expect(cascade.derived).toBe(true);
});

test("a derived target says where it comes from", () => {
  const { cascade } = split(cityPlan({ districts }));
  expect(cascade.targets("a")).toEqual([
    {
      id: "a/renovated/mandatory/2025-12-31",
      unit: "a",
      indicator: "renovated",
      program: "/a",
      grade: "mandatory",
      start: "2021-01-01",
      due: "2025-12-31",
      planDue: "2025-12-31",
      value: 6,
      assigned: 6,
      registered: null,
      baseline: null,
      direction: "higher",
      bound: "floor",
      benchmark: null,
      decimals: 0,
      figure: "amount",
      balance: "flow",
      phasing: "linear",
      calendar: "calendar",
      own: null,
      origin: "assigned",
      written: false,
      hold: null,
      source: "city/renovated/mandatory/2025-12-31",
    },
  ]);
});

test("whole shares add up: 7 over 6 : 3 : 1 is 4, 2 and 1", () => {
  // Quotas 4.2, 2.1, 0.7.
  expect(split(cityPlan({ districts, value: 7 })).values).toMatchObject({ a: 4, b: 2, c: 1 });
});

test("the method of the rule is the one used", () => {
  const votes = { a: 100, b: 80, c: 30, d: 20 };
  const by = (method: "dhondt" | "sainte-lague") =>
    split(
      cityPlan({
        districts: votes,
        value: 8,
        indicator: { cascade: { rule: "split", by: "schools", method } },
      }),
    ).values;
  expect(by("dhondt")).toEqual({ city: 8, a: 4, b: 3, c: 1, d: 0 });
  expect(by("sainte-lague")).toEqual({ city: 8, a: 3, b: 3, c: 1, d: 1 });
});

test("split equally, ties go by id, whatever the order of the records", () => {
  const indicator = { cascade: { rule: "split", by: "equal" } } as const;
  const forth = split(cityPlan({ districts: { a: 1, b: 1, c: 1 }, indicator }));
  const back = split(cityPlan({ districts: { c: 1, b: 1, a: 1 }, indicator }));
  expect(forth.values).toEqual({ city: 10, a: 4, b: 3, c: 3 });
  expect(back.values).toEqual(forth.values);
});

test("a tie that only ids decide is told where the rule asks for it", () => {
  const cascade = { rule: "split", by: "equal", ties: "error" } as const;
  const { values, issues } = split(
    cityPlan({ districts: { a: 1, b: 1, c: 1 }, indicator: { cascade } }),
  );
  expect(values).toEqual({ city: 10, a: 4, b: 3, c: 3 });
  expect(issues).toMatchObject([
    { code: "tie", severity: "warning", path: ["indicators", 0, "cascade"], unit: "city" },
  ]);
});

test("declared decimals are the steps: 1 over three is 0.4, 0.3 and 0.3", () => {
  const indicator = { decimals: 1, cascade: { rule: "split", by: "equal" } } as const;
  expect(split(cityPlan({ districts: { a: 1, b: 1, c: 1 }, value: 1, indicator })).values).toEqual({
    city: 1,
    a: 0.4,
    b: 0.3,
    c: 0.3,
  });
});

test("a negative target is split into negative shares", () => {
  expect(split(cityPlan({ districts, value: -7 })).values).toEqual({
    city: -7,
    a: -4,
    b: -2,
    c: -1,
  });
});

test("a target of 0 gives everyone 0", () => {
  expect(split(cityPlan({ districts, value: 0 })).values).toEqual({ city: 0, a: 0, b: 0, c: 0 });
});

test("a weight of 0 among others is given a target of 0, not none", () => {
  expect(split(cityPlan({ districts: { a: 1, b: 0 } })).values).toEqual({ city: 10, a: 10, b: 0 });
});

describe("bounds", () => {
  const bounded = (bounds: { min?: number | string; max?: number | string }, value = 10) =>
    split(
      cityPlan({
        districts,
        value,
        indicator: { cascade: { rule: "split", by: "schools", ...bounds } },
      }),
    );

  test("what a cap cuts off goes to the others in proportion", () => {
    // 4 for a; 6 over 3 : 1 is 4.5 and 1.5; the cap holds b at 4, and c takes the rest.
    expect(bounded({ max: 4 }).values).toEqual({ city: 10, a: 4, b: 4, c: 2 });
  });

  test("a least is met before the rest is shared", () => {
    // c is given 2 instead of 1; 8 over 6 : 3 is 5.33 and 2.67.
    expect(bounded({ min: 2 }).values).toEqual({ city: 10, a: 5, b: 3, c: 2 });
  });

  test("a bound may be the name of a weight", () => {
    expect(bounded({ max: "schools" }, 9).values).toEqual({ city: 9, a: 5, b: 3, c: 1 });
  });

  test("what nobody can take is unplaced, with the amount", () => {
    const { values, unplaced, conflicts } = bounded({ max: 3 });
    expect(values).toEqual({ city: 10, a: 3, b: 3, c: 3 });
    expect(unplaced).toEqual([
      {
        unit: "city",
        indicator: "renovated",
        grade: "mandatory",
        due: "2025-12-31",
        bound: "floor",
        amount: 1,
        message: "city could not hand on 1 of renovated: every unit below is at its most.",
        fix: "Raise a max, or let more units take part.",
      },
    ]);
    expect(conflicts).toEqual([]);
  });

  test("leasts that add up to more than the target are met, and the excess is a conflict", () => {
    const { values, conflicts } = bounded({ min: 4 });
    expect(values).toEqual({ city: 10, a: 4, b: 4, c: 4 });
    expect(conflicts).toMatchObject([{ code: "impossible-bounds", unit: "city", amount: 2 }]);
  });

  test("a least above the most is given, and said", () => {
    const { values, issues } = bounded({ min: 2, max: "schools" });
    // c may take 1, but must take 2.
    expect(values).toEqual({ city: 10, a: 5, b: 3, c: 2 });
    expect(issues).toMatchObject([
      {
        code: "impossible-bounds",
        severity: "warning",
        path: ["indicators", 0, "cascade"],
        unit: "c",
        expected: "a least of at most 1",
      },
    ]);
  });
});

describe("a step too coarse for the target", () => {
  const coarse = (direction: "higher" | "lower", value: number) =>
    split(
      cityPlan({
        districts: { a: 1, b: 1 },
        value,
        indicator: { direction, cascade: { rule: "split", by: "equal", step: 5 } },
      }),
    );

  test("rests above it where higher is better", () => {
    expect(coarse("higher", 12).values).toEqual({ city: 12, a: 10, b: 5 });
  });

  test("rests below it where lower is better", () => {
    expect(coarse("lower", 12).values).toEqual({ city: 12, a: 5, b: 5 });
  });

  test("rests above it below zero, too", () => {
    expect(coarse("higher", -12).values).toEqual({ city: -12, a: -5, b: -5 });
    expect(coarse("lower", -12).values).toEqual({ city: -12, a: -10, b: -5 });
  });

  test("is no trouble where the target is a multiple of it", () => {
    const { values, issues } = coarse("higher", 15);
    expect(values).toEqual({ city: 15, a: 10, b: 5 });
    expect(issues).toEqual([]);
  });
});

describe("weights that are of no use", () => {
  test("where nobody has one the split is equal, and said", () => {
    const { values, issues } = split(
      cityPlan({ districts: { a: null, b: 0, c: null, d: 0 }, value: 8 }),
    );
    expect(values).toEqual({ city: 8, a: 2, b: 2, c: 2, d: 2 });
    expect(issues).toMatchObject([
      { code: "no-usable-weight", severity: "warning", unit: "city", received: '"none"' },
    ]);
  });

  test("a child without one among others is given nothing, and said", () => {
    const { values, issues } = split(cityPlan({ districts: { a: 6, b: 3, c: null }, value: 9 }));
    expect(values).toEqual({ city: 9, a: 6, b: 3 });
    expect(issues).toMatchObject([
      {
        code: "missing-weight",
        severity: "warning",
        path: ["indicators", 0, "cascade"],
        unit: "c",
        received: "nothing",
      },
    ]);
  });

  test("a negative one counts as missing, and is shown as it was stated", () => {
    const { values, issues } = split({
      ...cityPlan({ districts: { a: 6, b: 3, c: -1.5 }, value: 9 }),
      weights: [{ id: "schools", decimals: 1 }],
    });
    expect(values).toEqual({ city: 9, a: 6, b: 3 });
    expect(issues).toMatchObject([{ code: "missing-weight", unit: "c", received: "-1.5" }]);
  });

  test("a child of weight 0 is given 0, whatever an adopted sibling would have", () => {
    const a = { unit: "a", indicator: "renovated", value: 8, origin: "assigned" } as const;
    const plan = cityPlan({ districts: { a: 6, b: 0 }, value: 9, targets: [a] });
    const { values, unplaced } = split(plan);
    expect(values).toEqual({ city: 9, a: 8, b: 0 });
    expect(unplaced).toMatchObject([{ unit: "city", amount: 1 }]);
  });
});
