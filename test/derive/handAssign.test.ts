import { type CascadeDocument, type CascadeRule, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };

function assigned(
  named: Omit<Extract<CascadeRule, { rule: "assign" }>, "rule">,
  rest: Parameters<typeof cityPlan>[0] = {},
) {
  const document: CascadeDocument = cityPlan({
    districts,
    ...rest,
    indicator: { cascade: { rule: "assign", ...named }, ...rest.indicator },
  });
  const derivation = derive(parseCascade(document));
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

describe("values", () => {
  test("are given as they are stated, and no one else is given anything", () => {
    const { values, unplaced, conflicts } = assigned({ values: { a: 7, c: 3 } });
    expect(values).toEqual({ city: 10, a: 7, c: 3 });
    expect([unplaced, conflicts]).toEqual([[], []]);
  });

  test("of less than the whole leave the rest unplaced", () => {
    const { unplaced, conflicts } = assigned({ values: { a: 4, b: 3 } });
    expect(unplaced).toMatchObject([
      {
        unit: "city",
        amount: 3,
        message:
          "city could not hand on 3 of renovated: what is assigned adds up to less than the target.",
      },
    ]);
    expect(conflicts).toEqual([]);
  });

  test("of more than the whole are over-assigned by the amount", () => {
    const { values, unplaced, conflicts } = assigned({ values: { a: 9, b: 3 } });
    expect(values).toEqual({ city: 10, a: 9, b: 3 });
    expect(unplaced).toEqual([]);
    expect(conflicts).toMatchObject([
      {
        code: "over-assigned",
        unit: "city",
        amount: 2,
        message: "The units under city are assigned 2 of renovated more than it has to give.",
      },
    ]);
  });

  test("more is more where lower is better, and less is less below zero", () => {
    const lower = { indicator: { direction: "lower" } } as const;
    expect(assigned({ values: { a: 9, b: 3 } }, lower).conflicts).toMatchObject([
      { code: "over-assigned", amount: 2 },
    ]);
    expect(assigned({ values: { a: 4, b: 3 } }, lower).unplaced).toMatchObject([{ amount: 3 }]);
    expect(assigned({ values: { a: -9, b: -3 } }, { value: -10 }).conflicts).toMatchObject([
      { code: "over-assigned", amount: 2 },
    ]);
  });

  test("do not touch what a child has written for itself", () => {
    const { values, conflicts } = assigned(
      { values: { a: 7, c: 3 } },
      { targets: [{ unit: "a", indicator: "renovated", value: 8 }] },
    );
    expect(values).toEqual({ city: 10, a: 8, c: 3 });
    expect(conflicts).toMatchObject([{ code: "over-assigned", amount: 1 }]);
  });

  test("where nobody is named, what is held below is still held against the target", () => {
    const held = (value: number) =>
      assigned({ values: {} }, { targets: [{ unit: "a", indicator: "renovated", value }] });
    expect(held(7).unplaced).toMatchObject([{ unit: "city", amount: 3 }]);
    expect(held(12).conflicts).toMatchObject([{ code: "over-held", unit: "city", amount: 2 }]);
    expect([held(10).unplaced, held(10).conflicts]).toEqual([[], []]);
    expect([assigned({ values: {} }).unplaced, held(12).values]).toEqual([[], { city: 10, a: 12 }]);
  });

  test("are given to those that take part only", () => {
    expect(assigned({ values: { a: 7, c: 3 }, where: { tags: ["rural"] } }).values).toEqual({
      city: 10,
    });
  });

  test("of rates do not add up, so none can be too much", () => {
    const { values, unplaced, conflicts } = assigned(
      { values: { a: 100, b: 70 } },
      { value: 80, indicator: { measure: "ratio" } },
    );
    expect(values).toEqual({ city: 80, a: 100, b: 70 });
    expect([unplaced, conflicts]).toEqual([[], []]);
  });
});

describe("shares", () => {
  test("of the whole add up to the target", () => {
    // 5, 3 and 2.
    const { values, unplaced } = assigned({ shares: { a: 0.5, b: 0.3, c: 0.2 } });
    expect(values).toEqual({ city: 10, a: 5, b: 3, c: 2 });
    expect(unplaced).toEqual([]);
  });

  test("are whole steps that add up: the last goes to the largest share", () => {
    const third = 0.333333333;
    const shares = { a: third, b: third, c: 0.333333334 };
    expect(assigned({ shares }).values).toEqual({ city: 10, a: 3, b: 3, c: 4 });
  });

  test("of less than the whole leave the rest unplaced", () => {
    // 5 and 2.5; what is not assigned, 2.5, ties with b and comes after it.
    const { values, unplaced } = assigned({ shares: { a: 0.5, b: 0.25 } });
    expect(values).toEqual({ city: 10, a: 5, b: 3 });
    expect(unplaced).toMatchObject([{ unit: "city", amount: 2 }]);
  });

  test("of more than the whole are over-assigned by the amount", () => {
    const { values, conflicts } = assigned({ shares: { a: 0.8, b: 0.4 } });
    expect(values).toEqual({ city: 10, a: 8, b: 4 });
    expect(conflicts).toMatchObject([{ code: "over-assigned", unit: "city", amount: 2 }]);
  });

  test("of a negative target are negative", () => {
    expect(assigned({ shares: { a: 0.8, b: 0.2 } }, { value: -10 }).values).toEqual({
      city: -10,
      a: -8,
      b: -2,
    });
  });
});
