import { derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

type Weights = Readonly<Record<string, number | null>>;

/** What comes of a split of 10 by weights a person could hand over. */
function split(districts: Weights, rule: object = {}) {
  const cascade = { rule: "split", by: "schools", ...rule } as const;
  const { cascade: derived, ...said } = derive(
    parseCascade(cityPlan({ districts, indicator: { cascade }, weights: [{ id: "schools" }] })),
  );
  return { values: valuesOf(derived, "renovated"), ...said };
}

describe("weights", () => {
  test("that are all zero: equally, and said, with what to do", () => {
    const { values, issues } = split({ a: 0, b: 0 });
    expect(values).toEqual({ city: 10, a: 5, b: 5 });
    expect(issues).toEqual([
      {
        code: "no-usable-weight",
        severity: "warning",
        path: ["indicators", 0, "cascade"],
        unit: "city",
        expected: "a schools above 0 at a unit under city",
        received: '"none"',
        message:
          "No unit under city has a usable schools, so 10 of renovated are split equally among them.",
        fix: 'State schools on these units, or split by "equal".',
      },
    ]);
  });

  test("that are all missing, or all below zero, are no better", () => {
    for (const districts of [
      { a: null, b: null },
      { a: -1, b: -2 },
      { a: null, b: 0 },
    ] as Weights[]) {
      const { values, issues } = split(districts);
      expect(values).toEqual({ city: 10, a: 5, b: 5 });
      expect(issues).toMatchObject([{ code: "no-usable-weight", unit: "city" }]);
    }
  });

  test("one of which is below zero, or missing: nothing for that unit, and said", () => {
    for (const [weight, received] of [
      [-3, "-3"],
      [null, "nothing"],
    ] as const) {
      const { values, issues } = split({ a: 6, b: 4, c: weight });
      expect(values).toEqual({ city: 10, a: 6, b: 4 });
      expect(issues).toMatchObject([
        {
          code: "missing-weight",
          unit: "c",
          expected: "a schools of 0 or more",
          received,
          message: "c has no usable schools and was given nothing of renovated.",
          fix: 'State its schools, or leave the unit out with "where".',
        },
      ]);
    }
  });

  test("one of which is zero: 0 for that unit, and nothing to say", () => {
    const { values, issues } = split({ a: 6, b: 4, c: 0 });
    expect(values).toEqual({ city: 10, a: 6, b: 4, c: 0 });
    expect(issues).toEqual([]);
  });

  test("that are no numbers are refused with the unit, and never weigh", () => {
    for (const weight of [Number.NaN, Number.POSITIVE_INFINITY, "6"]) {
      expect(refusalOf(cityPlan({ districts: { a: weight as number } }))).toMatchObject([
        {
          code: "invalid-type",
          path: ["units", 1, "weights", "schools"],
          unit: "a",
          expected: "a finite number",
        },
      ]);
    }
  });

  test("nobody has are refused where the rule names them", () => {
    const cascade = { rule: "split", by: "school" } as const;
    expect(refusalOf(cityPlan({ districts: { a: 6 }, indicator: { cascade } }))).toMatchObject([
      {
        code: "unknown-weight",
        path: ["indicators", 0, "cascade", "by"],
        expected: "equal, leaves, baseline, gap, or one of schools",
        received: '"school"',
        fix: 'State it on units: weights: { "school": … }.',
      },
    ]);
  });
});

describe("bounds", () => {
  test("of which the least is above the most: the least, and said for each unit", () => {
    const { values, issues } = split({ a: 5, b: 5 }, { min: 5, max: 4 });
    expect(values).toEqual({ city: 10, a: 5, b: 5 });
    expect(issues).toMatchObject(
      ["a", "b"].map((unit) => ({
        code: "impossible-bounds",
        unit,
        expected: "a least of at most 4",
        received: '"5"',
        message: `The least of renovated for ${unit} is above its most; city gave it the least.`,
        fix: "Lower the min, or raise the max.",
      })),
    );
  });

  test("that leave no room for all of it: unplaced, with the amount and what to do", () => {
    const { values, unplaced } = split({ a: 6, b: 4 }, { max: 3 });
    expect(values).toEqual({ city: 10, a: 3, b: 3 });
    expect(unplaced).toMatchObject([
      { unit: "city", amount: 4, fix: "Raise a max, or let more units take part." },
    ]);
  });

  test("that ask for more than there is: met, and a conflict with the amount", () => {
    const { values, conflicts } = split({ a: 6, b: 4 }, { min: { a: 8, b: 5 } });
    expect(values).toEqual({ city: 10, a: 8, b: 5 });
    expect(conflicts).toMatchObject([
      {
        code: "impossible-bounds",
        unit: "city",
        amount: 3,
        fix: "Lower a min, let fewer units take part, or raise the target.",
      },
    ]);
  });
});

describe("targets and sources", () => {
  test("two of one grade for the same unit, indicator and date are refused", () => {
    const twice = { unit: "a", indicator: "renovated", value: 3 };
    const targets = [twice, { ...twice, value: 4, due: "2025-12-31" }];
    expect(refusalOf(cityPlan({ districts: { a: 6 }, targets }))).toMatchObject([
      {
        code: "duplicate-target",
        path: ["targets", 2],
        unit: "a",
        received: "4",
        message:
          "a has two mandatory targets for renovated due on one day: targets.1 and targets.2.",
        fix: "Remove one of them, or give it another grade or date.",
      },
    ]);
  });

  test("programs that derive from one another in a circle are refused, and named", () => {
    const programs = [
      { id: "p", unit: "city", sources: [{ program: "r" }] },
      { id: "q", unit: "city", sources: [{ program: "p" }] },
      { id: "r", unit: "city", sources: [{ program: "q" }] },
    ];
    expect(refusalOf(cityPlan({ districts: { a: 6 }, programs }))).toMatchObject([
      {
        code: "source-cycle",
        unit: "city",
        message: "These programs derive from one another in a circle: p → r → q → p.",
        fix: "Take one of their sources out.",
      },
    ]);
  });
});

test("everything that does not work out says what to do about it", () => {
  const said = [
    split({ a: 6, b: 4 }, { max: 3 }),
    split({ a: 6, b: 4 }, { min: 8 }),
    split({ a: 6, b: 4 }, { reserve: { city: 12 } }),
    split({ a: -1, b: 0 }),
  ].flatMap(({ unplaced, conflicts, issues }) => [...unplaced, ...conflicts, ...issues]);
  expect(said.length).toBeGreaterThanOrEqual(4);
  for (const { fix, message, unit } of said) {
    expect([fix, message]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    expect(unit).toBeTruthy();
  }
});
