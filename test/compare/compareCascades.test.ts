import { amend, type CascadeDocument, compare, derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { plan } from "../cascade/plan.ts";
import { issuesOf } from "../helpers/issues.ts";

const cascade = derive(parseCascade(plan)).cascade;

function derived(document: CascadeDocument) {
  return derive(parseCascade(document)).cascade;
}

/** The targets of the plan with another value for the first. */
function withValue(value: number): CascadeDocument {
  const [first, ...others] = plan.targets ?? [];
  return { ...plan, targets: [{ ...first, value } as typeof first & { value: number }, ...others] };
}

describe("what if the city asked for 30 schools instead of 24", () => {
  const raised = derived(withValue(30));
  const comparison = compare(cascade, raised);

  test("one record differs", () => {
    expect(comparison.records).toMatchObject([
      {
        kind: "changed",
        list: "targets",
        id: "t1",
        unit: "city",
        fields: ["value"],
        from: { value: 24 },
        to: { value: 30 },
        message: "The target t1 differs in value.",
      },
    ]);
  });

  test("everyone's target does, by what comes to it: 4 and 2, 3 and 1", () => {
    expect([...comparison.targets].map(({ unit, from, to, by }) => [unit, from, to, by])).toEqual([
      ["city", 24, 30, 6],
      ["north", 16, 20, 4],
      ["north-1", 12, 15, 3],
      ["north-2", 4, 5, 1],
      ["south", 8, 10, 2],
    ]);
  });

  test("each says why", () => {
    const [, north] = comparison.targets;
    expect(north?.why).toEqual(["parent"]);
    expect(north?.message).toBe(
      "north goes from 16 to 20 of renovated: city has 30 instead of 24 to hand on.",
    );
  });

  test("they can be gone through more than once", () => {
    expect([...comparison.targets]).toHaveLength(5);
    expect([...comparison.targets]).toHaveLength(5);
  });
});

describe("what is written down", () => {
  test("of a plan there was not is news, as is one that is gone", () => {
    const without = derived({ ...plan, targets: plan.targets?.slice(0, 3) ?? [] });
    const stretch = [...compare(without, cascade).targets];
    expect(stretch.map(({ unit, kind, grade, to, by }) => [unit, kind, grade, to, by])).toEqual([
      ["city", "added", "stretch", 30, null],
      ["north", "added", "stretch", 20, null],
      ["north-1", "added", "stretch", 15, null],
      ["north-2", "added", "stretch", 5, null],
      ["south", "added", "stretch", 10, null],
    ]);
    const gone = [...compare(cascade, without).targets];
    expect(gone.map(({ kind, from }) => [kind, from])).toEqual([
      ["removed", 30],
      ["removed", 20],
      ["removed", 15],
      ["removed", 5],
      ["removed", 10],
    ]);
  });

  test("is all that is compared where one of the two is not derived", () => {
    const comparison = compare(cascade, parseCascade(withValue(30)));
    expect(comparison.derived).toBe(false);
    expect([...comparison.targets].map(({ unit, by }) => [unit, by])).toEqual([["city", 6]]);
  });

  test("in tenths differs by tenths: 0.3 less 0.1 is 0.2", () => {
    const tenths = (value: number) =>
      derived({
        units: [{ id: "city" }],
        indicators: [{ id: "billions", measure: "sum", decimals: 1, cascade: { rule: "stop" } }],
        targets: [{ unit: "city", indicator: "billions", value }],
      });
    expect([...compare(tenths(0.1), tenths(0.3)).targets].map(({ by }) => by)).toEqual([0.2]);
  });
});

describe("records", () => {
  test("come list by list and by id, with the fields that say something else", () => {
    const { cascade: after } = amend(
      cascade,
      { on: "2023-06-30", by: "council", reason: "reorganised" },
      (draft) => {
        draft.name = "2021–2025";
        draft.units.push({ id: "west", parent: "city" });
        for (const unit of draft.units) if (unit.id === "south") unit.tags = ["rural"];
        draft.tasks = draft.tasks.filter(({ id }) => id !== "build");
        for (const task of draft.tasks) if (task.id === "report") task.lead = "chair";
      },
    );
    const { records } = compare(cascade, after);
    expect(records.map(({ list, id, unit, kind }) => [list, id, unit, kind])).toEqual([
      ["document", "", null, "changed"],
      ["units", "south", "south", "changed"],
      ["units", "west", "west", "added"],
      ["tasks", "build", "city", "removed"],
      ["tasks", "report", "north", "changed"],
    ]);
    expect(records.map(({ message }) => message)).toEqual([
      "The document differs in name.",
      "The unit south differs in tags.",
      "The unit west is new.",
      "The task build is gone.",
      "The task report differs in lead.",
    ]);
  });

  test("differ in nothing where rows stand in another order", () => {
    const turned = Object.fromEntries(
      Object.entries(plan).map(([field, value]) => [
        field,
        Array.isArray(value) ? [...value].reverse() : value,
      ]),
    );
    const comparison = compare(cascade, derive(parseCascade(turned)).cascade);
    expect(comparison.records).toEqual([]);
    expect([...comparison.targets]).toEqual([]);
  });

  test("a target without an id is known by what it is for, and by its side", () => {
    const asked = (target: object) =>
      parseCascade({ ...plan, targets: [{ unit: "city", indicator: "renovated", ...target }] });
    const { records } = compare(asked({ value: 24 }), asked({ floor: 24, cap: 26 }));
    expect(records.map(({ id, kind, fields }) => [id, kind, fields])).toEqual([
      ["city/renovated/mandatory/2025-12-31", "changed", ["cap", "floor", "value"]],
    ]);
  });

  test("a registration that is rejected is another word on the same one", () => {
    const said = { unit: "north", indicator: "renovated", value: 20 };
    const rejected = { ...said, rejected: { why: "more than there are" } };
    const before = parseCascade({ ...plan, registrations: [said] });
    const after = parseCascade({ ...plan, registrations: [{ ...said, value: 16 }, rejected] });
    expect(compare(before, after).records).toMatchObject([
      { id: "north/renovated/mandatory/2025-12-31", kind: "changed", to: { value: 16 } },
      { id: "north/renovated/mandatory/2025-12-31", kind: "added", to: rejected },
    ]);
  });

  test("levels that change places are a difference of the document", () => {
    const levels = [{ id: "a" }, { id: "b" }];
    const flat = { units: [{ id: "city", level: "a" }] };
    const one = parseCascade({ ...flat, levels });
    const other = parseCascade({ ...flat, levels: [...levels].reverse() });
    expect(compare(one, other).records).toMatchObject([
      { list: "document", fields: ["levelsInOrder"] },
    ]);
  });

  test("are frozen, and the documents stay as they are", () => {
    const [record] = compare(cascade, derived(withValue(30))).records;
    expect(Object.isFrozen(record?.from)).toBe(true);
    expect(cascade.document).toEqual(plan);
  });
});

test("a cascade and a rollup cannot be set side by side", () => {
  const rollup = rollUp(cascade, [], { asOf: "2023-12-31" });
  const wrong = compare as (one: unknown, other: unknown) => unknown;
  expect(issuesOf(() => wrong(cascade, rollup))).toMatchObject([{ code: "invalid-type" }]);
});
