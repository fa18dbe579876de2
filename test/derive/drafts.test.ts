import { type Cascade, type CascadeDocument, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";

function derived(document: CascadeDocument): Cascade {
  return derive(parseCascade(document)).cascade;
}

/** City → ba-dinh → kim-ma, and a program of the city that its target belongs to. */
const fiveYear: CascadeDocument = {
  ...cityPlan({
    districts: { "ba-dinh": null },
    units: [{ id: "kim-ma", parent: "ba-dinh", weights: { schools: 4 } }],
  }),
  programs: [{ id: "five-year", unit: "city", name: "Work program 06" }],
  targets: [{ unit: "city", indicator: "renovated", value: 10, program: "five-year" }],
};

describe("a unit without a program of its own", () => {
  test("is drafted one from its parent's, all the way down, under ids that say so", () => {
    const cascade = derived(fiveYear);
    expect(cascade.programs("city")).toMatchObject([{ id: "five-year", state: "written" }]);
    expect(cascade.programs("ba-dinh")).toEqual([
      {
        id: "five-year/ba-dinh",
        unit: "ba-dinh",
        state: "draft",
        sources: [{ program: "five-year" }],
      },
    ]);
    expect(cascade.programs("kim-ma")).toEqual([
      {
        id: "five-year/kim-ma",
        unit: "kim-ma",
        state: "draft",
        sources: [{ program: "five-year/ba-dinh" }],
      },
    ]);
    expect(cascade.targets("kim-ma")).toMatchObject([{ program: "five-year/kim-ma", value: 10 }]);
  });

  test("has the same draft each time", () => {
    expect(derived(fiveYear).programs("kim-ma")).toEqual(derived(fiveYear).programs("kim-ma"));
  });

  test("is drafted one without sources where the target above is in no program", () => {
    const cascade = derived(cityPlan({ districts: { a: 1 } }));
    expect(cascade.targets("city")).toMatchObject([{ program: null }]);
    expect(cascade.programs("a")).toEqual([{ id: "/a", unit: "a", state: "draft", sources: [] }]);
    expect(cascade.targets("a")).toMatchObject([{ program: "/a" }]);
  });

  test("has a draft for each of its parent's programs", () => {
    const cascade = derived({
      ...cityPlan({ districts: { a: 1 } }),
      indicators: [
        { id: "renovated", measure: "sum", cascade: { rule: "split", by: "schools" } },
        { id: "standard", measure: "ratio" },
      ],
      programs: [
        { id: "building", unit: "city" },
        { id: "quality", unit: "city" },
      ],
      targets: [
        { unit: "city", indicator: "renovated", value: 10, program: "building" },
        { unit: "city", indicator: "standard", value: 80, program: "quality" },
      ],
    });
    expect(cascade.programs("a").map(({ id }) => id)).toEqual(["building/a", "quality/a"]);
  });

  test("keeps ids apart that hold a slash themselves", () => {
    const cascade = derived({
      ...cityPlan({ districts: { "a/b": 1 } }),
      programs: [{ id: "01-CTr/TU", unit: "city" }],
      targets: [{ unit: "city", indicator: "renovated", value: 10, program: "01-CTr/TU" }],
    });
    const [draft] = cascade.programs("a/b");
    expect(draft).toMatchObject({ unit: "a/b", sources: [{ program: "01-CTr/TU" }] });
    expect(cascade.targets("a/b")).toMatchObject([{ program: draft?.id }]);
  });
});

describe("a unit with a program that names its parent's as a source", () => {
  test("has its derived targets there", () => {
    const cascade = derived({
      ...fiveYear,
      programs: [
        ...(fiveYear.programs ?? []),
        {
          id: "ba-dinh-plan",
          unit: "ba-dinh",
          sources: [{ program: "five-year" }, { document: "Resolution of the 26th congress" }],
        },
      ],
    });
    expect(cascade.programs("ba-dinh")).toMatchObject([{ id: "ba-dinh-plan", state: "written" }]);
    expect(cascade.targets("ba-dinh")).toMatchObject([{ program: "ba-dinh-plan" }]);
    expect(cascade.programs("kim-ma")).toMatchObject([
      { id: "ba-dinh-plan/kim-ma", sources: [{ program: "ba-dinh-plan" }] },
    ]);
  });

  test("may gather several of its parent's programs in one", () => {
    const cascade = derived({
      ...cityPlan({ districts: { a: 1 } }),
      indicators: [
        { id: "renovated", measure: "sum", cascade: { rule: "split", by: "schools" } },
        { id: "standard", measure: "ratio" },
      ],
      programs: [
        { id: "building", unit: "city" },
        { id: "quality", unit: "city" },
        { id: "a-plan", unit: "a", sources: [{ program: "building" }, { program: "quality" }] },
      ],
      targets: [
        { unit: "city", indicator: "renovated", value: 10, program: "building" },
        { unit: "city", indicator: "standard", value: 80, program: "quality" },
      ],
    });
    expect(cascade.programs("a").map(({ id }) => id)).toEqual(["a-plan"]);
    expect(cascade.targets("a").map(({ program }) => program)).toEqual(["a-plan", "a-plan"]);
  });

  test("may name one further up: the level between keeps its draft", () => {
    const cascade = derived({
      ...fiveYear,
      programs: [
        ...(fiveYear.programs ?? []),
        { id: "kim-ma-plan", unit: "kim-ma", sources: [{ program: "five-year" }] },
      ],
    });
    expect(cascade.programs("ba-dinh").map(({ id }) => id)).toEqual(["five-year/ba-dinh"]);
    expect(cascade.programs("kim-ma").map(({ id }) => id)).toEqual(["kim-ma-plan"]);
    expect(cascade.targets("kim-ma")).toMatchObject([{ program: "kim-ma-plan" }]);
  });
});

describe("lineage", () => {
  test("leads from a derived target up to its first source and down to its leaves", () => {
    const cascade = derived(fiveYear);
    const [target] = cascade.targets("ba-dinh");
    const lineage = cascade.lineage(target?.id ?? "");
    expect(lineage.target.unit).toBe("ba-dinh");
    expect(lineage.sources.map(({ unit, value }) => [unit, value])).toEqual([["city", 10]]);
    expect(lineage.derived().map((below) => below.target.unit)).toEqual(["kim-ma"]);
    expect(lineage.leaves().map(({ unit }) => unit)).toEqual(["kim-ma"]);
  });
});

test("the document that was parsed is the document still", () => {
  const plan = parseCascade(fiveYear);
  const { cascade } = derive(plan);
  expect(cascade.document).toEqual(fiveYear);
  expect(plan.derived).toBe(false);
  expect(plan.targets("ba-dinh")).toEqual([]);
});
