import {
  adopt,
  type CascadeDocument,
  derive,
  parseCascade,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const document: CascadeDocument = {
  ...cityPlan({
    districts: { a: null, b: 3, c: 1 },
    units: [
      { id: "a1", parent: "a", weights: { schools: 4 } },
      { id: "a2", parent: "a", weights: { schools: 2 } },
    ],
  }),
  programs: [{ id: "five-year", unit: "city" }],
  targets: [{ unit: "city", indicator: "renovated", value: 10, program: "five-year" }],
};
const { cascade } = derive(parseCascade(document));
const adopted = adopt(cascade, { programs: ["five-year/a"], on: "2021-03-01", number: "12-CTr" });

/** The adopted document with another target for the city. */
function altered(value: number): CascadeDocument {
  const { targets = [], ...rest } = adopted.document;
  const changed: TargetRecord[] = targets.map((target) =>
    target.unit === "city" && target.value !== undefined ? { ...target, value } : target,
  );
  return { ...rest, targets: changed };
}

describe("adopting a draft", () => {
  test("writes it into the document under its id, with its day and number", () => {
    expect(adopted.document.programs).toEqual([
      { id: "five-year", unit: "city" },
      {
        id: "five-year/a",
        unit: "a",
        sources: [{ program: "five-year" }],
        adopted: { on: "2021-03-01", number: "12-CTr" },
      },
    ]);
    expect(adopted.programs("a")).toMatchObject([{ id: "five-year/a", state: "adopted" }]);
  });

  test("writes its targets with it, and changes no value anywhere", () => {
    expect(adopted.document.targets).toEqual([
      { unit: "city", indicator: "renovated", value: 10, program: "five-year" },
      {
        unit: "a",
        indicator: "renovated",
        program: "five-year/a",
        value: 6,
        grade: "mandatory",
        start: "2021-01-01",
        due: "2025-12-31",
        origin: "assigned",
      },
    ]);
    expect(valuesOf(adopted, "renovated")).toEqual(valuesOf(cascade, "renovated"));
  });

  test("keeps the ids of targets and of the drafts below it", () => {
    expect(adopted.targets("a")[0]?.id).toBe(cascade.targets("a")[0]?.id);
    expect(adopted.programs("a1")).toEqual(cascade.programs("a1"));
  });

  test("leaves the cascade it was given as it was", () => {
    expect(cascade.document).toEqual(document);
    expect(cascade.programs("a")).toMatchObject([{ state: "draft" }]);
  });

  test("gives a document that parses and derives to the same again", () => {
    const again = derive(parseCascade(JSON.parse(JSON.stringify(adopted.document))));
    expect(valuesOf(again.cascade, "renovated")).toEqual(valuesOf(cascade, "renovated"));
    expect([...again.changes].filter(({ applied }) => !applied)).toEqual([]);
  });

  test("names a source the document has, where the level between is still a draft", () => {
    const skipped = adopt(cascade, { programs: ["five-year/a1"], on: "2021-03-01" });
    expect(skipped.programs("a1")).toMatchObject([
      { id: "five-year/a1", sources: [{ program: "five-year" }] },
    ]);
    expect(skipped.programs("a")).toMatchObject([{ id: "five-year/a", state: "draft" }]);
    expect(valuesOf(skipped, "renovated")).toEqual(valuesOf(cascade, "renovated"));
  });

  test("needs no program above it", () => {
    const { programs: _, ...bare } = document;
    const targets = [{ unit: "city", indicator: "renovated", value: 10 }];
    const drafted = derive(parseCascade({ ...bare, targets })).cascade;
    const result = adopt(drafted, { programs: ["/a1"], on: "2021-03-01" });
    expect(result.programs("a1")).toMatchObject([{ id: "/a1", state: "adopted", sources: [] }]);
    expect(result.programs("a")).toMatchObject([{ id: "/a", state: "draft" }]);
    expect(valuesOf(result, "renovated")).toEqual(valuesOf(drafted, "renovated"));
  });

  test("can be done for all of a level, and for the units below afterwards", () => {
    const all = adopt(cascade, {
      programs: ["five-year/a", "five-year/b", "five-year/c"],
      on: "2021-03-01",
    });
    const below = adopt(all, { programs: ["five-year/a1"], on: "2021-04-01" });
    expect(valuesOf(below, "renovated")).toEqual(valuesOf(cascade, "renovated"));
    expect(below.programs("a1")).toMatchObject([
      { state: "adopted", sources: [{ program: "five-year/a" }] },
    ]);
    expect(below.programs("a2")).toEqual(cascade.programs("a2"));
  });
});

describe("adopting some of a group", () => {
  test.each([
    "largest-remainder",
    "dhondt",
    "sainte-lague",
    "huntington-hill",
    "adams",
    "dean",
  ] as const)("moves none of the others by %s", (method) => {
    const states = { a: 9061, b: 7179, c: 5259, d: 3319, e: 1182 };
    const split = derive(
      parseCascade(
        cityPlan({
          districts: states,
          value: 26,
          indicator: { cascade: { rule: "split", by: "schools", method } },
        }),
      ),
    ).cascade;
    const some = adopt(split, { programs: ["/a", "/d"], on: "2021-03-01" });
    expect(valuesOf(some, "renovated")).toEqual(valuesOf(split, "renovated"));
  });
});

describe("adopting a written program", () => {
  const gathered = derive(
    parseCascade({
      ...document,
      programs: [
        { id: "five-year", unit: "city" },
        { id: "a-plan", unit: "a", name: "Program of a", sources: [{ program: "five-year" }] },
      ],
    }),
  ).cascade;

  test("marks it and records the targets derived into it, so that they stand", () => {
    const result = adopt(gathered, { programs: ["a-plan"], on: "2021-03-01" });
    expect(result.programs("a")).toMatchObject([
      { id: "a-plan", name: "Program of a", state: "adopted", adopted: { on: "2021-03-01" } },
    ]);
    expect(result.targets("a")).toMatchObject([{ program: "a-plan", value: 6, written: true }]);
  });
});

describe("after adoption, when the parent's target is altered", () => {
  const { changes, cascade: later } = derive(parseCascade(altered(20)), { previous: adopted });

  test("the adopted target stands, its subtree with it, and the others share the rest", () => {
    // 14 over 3 : 1 is 10.5 and 3.5; the tie goes to the larger weight.
    expect(valuesOf(later, "renovated")).toEqual({ city: 20, a: 6, b: 11, c: 3, a1: 4, a2: 2 });
  });

  test("what it would be is reported, not applied", () => {
    expect([...changes].map(({ unit, from, to, applied }) => [unit, from, to, applied])).toEqual([
      ["city", 10, 20, true],
      ["a", 6, 12, false],
      ["b", 3, 11, true],
      ["c", 1, 3, true],
    ]);
  });

  test("an unaltered target leaves nothing to report", () => {
    const { changes: none } = derive(parseCascade(altered(10)), { previous: adopted });
    expect([...none]).toEqual([]);
  });

  test("adopted targets larger than an altered target are over-held", () => {
    const { conflicts, changes: less } = derive(parseCascade(altered(5)));
    expect(conflicts).toMatchObject([{ code: "over-held", unit: "city", amount: 1 }]);
    expect([...less].filter(({ applied }) => !applied)).toMatchObject([
      { kind: "changed", unit: "a", from: 6, to: 3 },
    ]);
  });

  test("a rate adopted as assigned is reported where the parent asks for more", () => {
    const rates = derive(
      parseCascade({
        units: [{ id: "city" }, { id: "a", parent: "city" }],
        indicators: [{ id: "standard", measure: "ratio" }],
        targets: [
          { unit: "city", indicator: "standard", value: 85 },
          { unit: "a", indicator: "standard", value: 80, origin: "assigned" },
        ],
      }),
    );
    expect(valuesOf(rates.cascade, "standard")).toEqual({ city: 85, a: 80 });
    expect([...rates.changes]).toMatchObject([{ unit: "a", from: 80, to: 85, applied: false }]);
    expect(rates.conflicts).toMatchObject([{ code: "looser-than-parent", unit: "a", amount: 5 }]);
  });
});

describe("what cannot be adopted", () => {
  test("is named, every id and the date alike, and nothing is written", () => {
    expect(
      issuesOf(() =>
        adopt(cascade, { programs: ["five-year/a", "five-year/nobody", "x"], on: "1 March" }),
      ),
    ).toMatchObject([
      { code: "invalid-value", path: ["on"], received: '"1 March"' },
      { code: "unknown-draft", path: ["programs"], received: '"five-year/nobody"' },
      { code: "unknown-draft", path: ["programs"], received: '"x"' },
    ]);
    expect(cascade.document).toEqual(document);
  });

  test.each(["2021-02-30", "2021-3-1", ""])("a day of %j is none", (on) => {
    expect(issuesOf(() => adopt(cascade, { programs: [], on }))).toMatchObject([
      { code: "invalid-value", path: ["on"] },
    ]);
  });

  test("is what is adopted already", () => {
    expect(
      issuesOf(() => adopt(adopted, { programs: ["five-year/a"], on: "2021-05-01" })),
    ).toMatchObject([{ code: "unknown-draft" }]);
  });

  test("is any draft of a cascade that is not derived", () => {
    expect(
      issuesOf(() =>
        adopt(parseCascade(document), { programs: ["five-year/a"], on: "2021-03-01" }),
      ),
    ).toMatchObject([{ code: "unknown-draft" }]);
  });
});
