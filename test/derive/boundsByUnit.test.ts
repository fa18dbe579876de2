import { derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };

function bounded(rule: object, { value = 10, decimals = 0 } = {}) {
  const cascade = { rule: "split", by: "schools", ...rule } as const;
  const derivation = derive(
    parseCascade(cityPlan({ districts, value, indicator: { cascade, decimals } })),
  );
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

describe("bounds unit by unit", () => {
  test("hold for the units they name, and for no others", () => {
    // a takes 4; 6 are left for 3 : 1, and the tie of 4.5 and 1.5 goes to the larger weight.
    expect(bounded({ max: { a: 4 } }).values).toEqual({ city: 10, a: 4, b: 5, c: 1 });
    // c takes 3; 7 are left for 6 : 3, quotas 4.67 and 2.33.
    expect(bounded({ min: { c: 3 } }).values).toEqual({ city: 10, a: 5, b: 2, c: 3 });
  });

  test("may stand beside a bound for everyone, or one by a weight", () => {
    expect(bounded({ min: { c: 2 }, max: 5 }).values).toEqual({ city: 10, a: 5, b: 3, c: 2 });
    expect(bounded({ min: { c: 1 }, max: "schools" }).values).toEqual({
      city: 10,
      a: 6,
      b: 3,
      c: 1,
    });
  });

  test("have the decimals of the indicator", () => {
    expect(bounded({ max: { a: 4.5 } }, { decimals: 1 }).values).toEqual({
      city: 10,
      a: 4.5,
      b: 4.1,
      c: 1.4,
    });
  });

  test("leave unplaced what nobody may take", () => {
    const { unplaced } = bounded({ max: { a: 2, b: 2, c: 2 } });
    expect(unplaced).toMatchObject([{ unit: "city", amount: 4 }]);
  });

  test("that cross are told for the unit: the least is given", () => {
    const { values, issues } = bounded({ min: { a: 5 }, max: { a: 3 } });
    expect(values["a"]).toBe(5);
    expect(issues).toMatchObject([{ code: "impossible-bounds", unit: "a" }]);
  });

  test("name units of the cascade, in its decimals", () => {
    const cascade = { rule: "split", by: "equal", min: { d: 1, toString: 1 }, max: { a: 1.5 } };
    const document = {
      ...cityPlan({ districts }),
      indicators: [{ id: "x", measure: "sum", cascade }],
    };
    expect(refusalOf({ ...document, targets: [] })).toMatchObject([
      { code: "unknown-unit", path: ["indicators", 0, "cascade", "min", "d"], unit: "d" },
      { code: "unknown-unit", path: ["indicators", 0, "cascade", "min", "toString"] },
      {
        code: "too-many-decimals",
        path: ["indicators", 0, "cascade", "max", "a"],
        unit: "a",
        message: "The max of a has more decimals than the indicator declares.",
      },
    ]);
  });

  test("as at a day name only the units of that day", () => {
    const document = cityPlan({
      units: [
        { id: "a", parent: "city", weights: { schools: 6 } },
        { id: "b", parent: "city", weights: { schools: 3 }, to: "2022-12-31" },
      ],
      indicator: {
        cascade: { rule: "split", by: "schools", min: { a: 1, b: 2 }, max: { b: 4 } },
      },
    });
    const { indicators } = parseCascade(document).at("2023-01-01").document;
    expect(indicators?.[0]?.cascade).toEqual({
      rule: "split",
      by: "schools",
      min: { a: 1 },
      max: {},
    });
  });
});
