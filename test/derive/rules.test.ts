import { type CascadeDocument, type CascadeRule, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

function derived(document: CascadeDocument) {
  const derivation = derive(parseCascade(document));
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

describe("the same for each", () => {
  const rate = { measure: "ratio", cascade: { rule: "same" } } as const;

  test("a rate is the same at every level", () => {
    const { values } = derived(
      cityPlan({
        districts: { a: 1, b: 1 },
        units: [{ id: "a1", parent: "a" }],
        indicator: rate,
        value: 80,
      }),
    );
    expect(values).toEqual({ city: 80, a: 80, b: 80, a1: 80 });
  });

  test("more than the parent asks stands, and nobody else is given less", () => {
    const { values, conflicts } = derived(
      cityPlan({
        districts: { a: 1, b: 1 },
        indicator: rate,
        value: 80,
        targets: [{ unit: "a", indicator: "renovated", value: 100 }],
      }),
    );
    expect(values).toEqual({ city: 80, a: 100, b: 80 });
    expect(conflicts).toEqual([]);
  });

  test("less than the parent asks stands, and is looser by the amount", () => {
    const { values, conflicts } = derived(
      cityPlan({
        districts: { a: 1, b: 1 },
        indicator: { ...rate, unitOfMeasure: "%" },
        value: 80,
        targets: [{ unit: "a", indicator: "renovated", value: 70 }],
      }),
    );
    expect(values).toEqual({ city: 80, a: 70, b: 80 });
    expect(conflicts).toMatchObject([
      {
        code: "looser-than-parent",
        unit: "a",
        amount: 10,
        message: "a sets itself 70 % for renovated, where city asks for 80 %.",
      },
    ]);
  });

  test("where lower is better, more than the parent allows is looser", () => {
    const { conflicts } = derived(
      cityPlan({
        districts: { a: 1, b: 1 },
        indicator: { ...rate, direction: "lower" },
        value: 5,
        targets: [
          { unit: "a", indicator: "renovated", value: 6 },
          { unit: "b", indicator: "renovated", value: 4 },
        ],
      }),
    );
    expect(conflicts).toMatchObject([{ code: "looser-than-parent", unit: "a", amount: 1 }]);
  });

  test("a milestone is for each", () => {
    const { values } = derived(
      cityPlan({
        districts: { a: 1, b: 1 },
        value: 1,
        indicator: { measure: "milestone", cascade: { rule: "each" } },
      }),
    );
    expect(values).toEqual({ city: 1, a: 1, b: 1 });
  });
});

describe("where no rule is stated", () => {
  test.each(["ratio", "min", "milestone"])("a %s goes down as its measure says", (measure) => {
    const document = cityPlan({ districts: { a: 1 }, value: 1 });
    const { values, issues } = derived({
      ...document,
      indicators: [{ id: "renovated", measure }],
    });
    expect(values).toEqual({ city: 1, a: 1 });
    expect(issues).toEqual([]);
  });

  test("a sum stays where it is, and that is said once", () => {
    const { values, issues } = derived({
      units: [
        { id: "city" },
        { id: "district", parent: "city" },
        { id: "ward", parent: "district" },
      ],
      indicators: [{ id: "renovated", measure: "sum" }],
      targets: [
        { unit: "city", indicator: "renovated", value: 10 },
        { unit: "district", indicator: "renovated", value: 4 },
      ],
    });
    expect(values).toEqual({ city: 10, district: 4 });
    expect(issues).toMatchObject([
      { code: "no-rule", severity: "warning", path: ["indicators", 0, "cascade"], unit: "city" },
    ]);
  });

  test("a sum nobody is below needs none", () => {
    const { issues } = derived({
      units: [{ id: "city" }],
      indicators: [{ id: "renovated", measure: "sum" }],
      targets: [{ unit: "city", indicator: "renovated", value: 10 }],
    });
    expect(issues).toEqual([]);
  });
});

test("a target that is to stop stays, without a word", () => {
  const { values, issues, unplaced } = derived(
    cityPlan({ districts: { a: 1 }, indicator: { cascade: { rule: "stop" } } }),
  );
  expect(values).toEqual({ city: 10 });
  expect([issues, unplaced]).toEqual([[], []]);
});

describe("a rule stated on a target", () => {
  test("governs the units below it, and no others", () => {
    const wards = (district: string) =>
      [1, 3].map((schools, place) => ({
        id: `${district}${place}`,
        parent: district,
        weights: { schools },
      }));
    const { values } = derived(
      cityPlan({
        districts: { a: null, b: null },
        units: [...wards("a"), ...wards("b")],
        value: 16,
        targets: [
          {
            unit: "a",
            indicator: "renovated",
            value: 8,
            cascade: { rule: "split", by: "equal" },
          },
        ],
      }),
    );
    expect(values).toEqual({ city: 16, a: 8, b: 8, a0: 4, a1: 4, b0: 2, b1: 6 });
  });

  test("of the city governs everything until another is stated", () => {
    const { values } = derived({
      ...cityPlan({ districts: { a: null }, units: [{ id: "a0", parent: "a" }] }),
      indicators: [{ id: "renovated", measure: "sum" }],
      targets: [
        {
          unit: "city",
          indicator: "renovated",
          value: 10,
          cascade: { rule: "split", by: "equal" },
        },
      ],
    });
    expect(values).toEqual({ city: 10, a: 10, a0: 10 });
  });
});

describe("who takes part", () => {
  const ragged = (cascade: CascadeRule) =>
    derived({
      levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
      units: [
        { id: "city", level: "city" },
        { id: "gia-lam", level: "district", parent: "city", kind: "huyện", tags: ["rural"] },
        { id: "ba-dinh", level: "district", parent: "city", kind: "quận", tags: ["core"] },
        { id: "school", level: "ward", parent: "city", kind: "cell" },
        { id: "dang-xa", level: "ward", parent: "gia-lam", kind: "xã", tags: ["rural"] },
        { id: "kieu-ky", level: "ward", parent: "gia-lam", kind: "xã" },
      ],
      indicators: [{ id: "renovated", measure: "sum", cascade }],
      targets: [{ unit: "city", indicator: "renovated", value: 12 }],
    }).values;
  const equally = { rule: "split", by: "equal" } as const;

  test("is everyone, unless said", () => {
    expect(ragged(equally)).toEqual({
      city: 12,
      "gia-lam": 4,
      "ba-dinh": 4,
      school: 4,
      "dang-xa": 2,
      "kieu-ky": 2,
    });
  });

  test("ends at the level `to` names", () => {
    expect(ragged({ ...equally, to: "district" })).toEqual({
      city: 12,
      "gia-lam": 6,
      "ba-dinh": 6,
    });
  });

  test("is only those of certain kinds", () => {
    expect(ragged({ ...equally, where: { kinds: ["huyện", "xã"] } })).toEqual({
      city: 12,
      "gia-lam": 12,
      "dang-xa": 6,
      "kieu-ky": 6,
    });
  });

  test("is only those of certain levels", () => {
    expect(ragged({ ...equally, where: { levels: ["ward"] } })).toEqual({ city: 12, school: 12 });
  });

  test("is only those with one of certain tags", () => {
    expect(ragged({ ...equally, where: { tags: ["rural", "coastal"] } })).toEqual({
      city: 12,
      "gia-lam": 12,
      "dang-xa": 12,
    });
  });

  test("must fulfil kinds, levels and tags alike", () => {
    expect(ragged({ ...equally, where: { kinds: ["huyện", "quận"], tags: ["core"] } })).toEqual({
      city: 12,
      "ba-dinh": 12,
    });
  });

  test("may be nobody: the target stays whole at its unit", () => {
    expect(ragged({ ...equally, where: { kinds: ["thị xã"] } })).toEqual({ city: 12 });
  });

  test("holds for a rate that is the same for each, too", () => {
    expect(ragged({ rule: "same", where: { kinds: ["quận"] } })).toEqual({
      city: 12,
      "ba-dinh": 12,
    });
  });
});
