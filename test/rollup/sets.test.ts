import {
  type Actual,
  type CascadeDocument,
  derive,
  parseCascade,
  rollUp,
  type SetRecord,
  type TaskUpdate,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

/**
 * A city that is to grow (100 jobs, 60 : 40) and to keep the epidemic down (at most 5 cases, for
 * everyone), with one task handed to both districts, and a program of roads for North alone.
 */
const base: CascadeDocument = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [
    { id: "city" },
    { id: "north", parent: "city", weights: { people: 60 } },
    { id: "south", parent: "city", weights: { people: 40 } },
  ],
  indicators: [
    { id: "jobs", measure: "sum", cascade: { rule: "split", by: "people" } },
    { id: "cases", measure: "max", direction: "lower", cascade: { rule: "same" } },
    { id: "roads", measure: "sum", weight: 3, cascade: { rule: "assign", values: { north: 10 } } },
    { id: "bridges", measure: "sum", cascade: { rule: "assign", values: { north: 2 } } },
  ],
  programs: [
    { id: "growth", unit: "city" },
    { id: "building", unit: "city", sources: [{ program: "growth" }] },
    { id: "n", unit: "north", sources: [{ program: "building" }] },
    { id: "talk", unit: "city" },
  ],
  targets: [
    { unit: "city", indicator: "jobs", program: "growth", value: 100 },
    { unit: "city", indicator: "cases", value: 5 },
    { unit: "city", indicator: "roads", program: "building", value: 10 },
    { unit: "city", indicator: "bridges", program: "building", value: 2 },
  ],
  tasks: [
    { id: "campaign", program: "growth", name: "Campaign", cascade: {} },
    { id: "meet", program: "talk", name: "Meet" },
    { id: "report", program: "talk", name: "Report" },
  ],
};

const row = (unit: string, indicator: string, value: number): Actual => ({
  unit,
  indicator,
  value,
  period: "2021",
});
const jobs = [row("north", "jobs", 60), row("south", "jobs", 40)];
const few = [row("north", "cases", 3), row("south", "cases", 4)];
const done = (task: string, progress = 1): TaskUpdate => ({ task, on: "2021-12-31", progress });

const dual: SetRecord = {
  id: "dual",
  name: "Mục tiêu kép",
  kind: "dual-goal",
  items: [{ indicator: "jobs" }, { indicator: "cases" }],
};

function seen(
  sets: readonly SetRecord[],
  actuals: readonly Actual[] = [],
  updates: readonly TaskUpdate[] = [],
) {
  const { cascade } = derive(parseCascade({ ...base, sets }));
  return rollUp(cascade, { actuals, updates }, { asOf: "2021-12-31" });
}
const only = (
  items: SetRecord["items"],
  more: Partial<SetRecord> = {},
  actuals: readonly Actual[] = [],
  updates: readonly TaskUpdate[] = [],
  unit = "city",
) => seen([{ id: "s", items, ...more }], actuals, updates).set(unit, "s");

describe("a dual goal", () => {
  test("holds where all of its parts do", () => {
    expect(seen([dual], [...jobs, ...few]).set("city", "dual")).toEqual({
      unit: "city",
      set: "dual",
      name: "Mục tiêu kép",
      kind: "dual-goal",
      completion: 1,
      met: 2,
      required: 2,
      expected: 2,
      state: "met",
      coverage: { reported: 4, expected: 4 },
      items: [
        {
          kind: "indicator",
          id: "cases",
          weight: 1,
          completion: 1,
          state: "met",
          coverage: { reported: 2, expected: 2 },
        },
        {
          kind: "indicator",
          id: "jobs",
          weight: 1,
          completion: 1,
          state: "met",
          coverage: { reported: 2, expected: 2 },
        },
      ],
    });
  });

  test("does not hold where one part fails, however far beyond the other is", () => {
    const many = [row("north", "jobs", 600), row("south", "cases", 6)];
    expect(seen([dual], many).set("city", "dual")).toMatchObject({
      // Jobs count as 1, not as 6; of cases 5 ÷ 6.
      completion: (5 / 6 + 1) / 2,
      met: 1,
      state: "unmet",
    });
  });

  test("is undecided while a part nobody knows could still tip it", () => {
    expect(seen([dual], jobs).set("city", "dual")).toMatchObject({
      completion: 1,
      met: 1,
      state: "undecided",
      coverage: { reported: 2, expected: 4 },
    });
  });

  test("has failed once one part has, whatever the unknown one comes to", () => {
    const short = [row("north", "jobs", 59), row("south", "jobs", 40)];
    expect(seen([dual], short).set("city", "dual").state).toBe("unmet");
  });

  test("is asked of each unit for itself", () => {
    const rollup = seen([dual], [...jobs, row("north", "cases", 3), row("south", "cases", 6)]);
    expect(rollup.set("north", "dual").state).toBe("met");
    expect(rollup.set("south", "dual").state).toBe("unmet");
    expect(rollup.set("city", "dual").state).toBe("unmet");
  });

  test("of which nothing is known is not reported, and a silent sum stands at nothing", () => {
    expect(seen([dual]).set("city", "dual")).toMatchObject({
      completion: 0,
      met: 0,
      state: "not-reported",
      coverage: { reported: 0, expected: 4 },
    });
    expect(only([{ indicator: "cases" }])).toMatchObject({
      completion: null,
      state: "not-reported",
    });
  });
});

describe("how many must hold", () => {
  const three = [{ indicator: "jobs" }, { indicator: "cases" }, { indicator: "roads" }];
  const roads = (value: number) => [row("north", "roads", value)];

  test.each([
    ["all", 3, "unmet"],
    ["any", 1, "met"],
    [{ count: 2 }, 2, "met"],
    [{ share: 0.5 }, 2, "met"],
    [{ share: 0.67 }, 3, "unmet"],
  ] as const)("%j of three of which two do", (require, required, state) => {
    expect(only(three, { require }, [...jobs, ...few, ...roads(4)])).toMatchObject({
      met: 2,
      required,
      expected: 3,
      state,
    });
  });

  test("is decided as soon as what is not known can no longer tip it", () => {
    expect(only(three, { require: "any" }, jobs).state).toBe("met");
    expect(only(three, { require: { count: 2 } }, jobs).state).toBe("undecided");
    const bad = [row("north", "cases", 9), row("north", "jobs", 1)];
    expect(only(three, { require: { count: 2 } }, bad).state).toBe("unmet");
  });

  test("counts among the items the unit has: roads are North's alone", () => {
    expect(only(three, {}, [...jobs, ...few], [], "south")).toMatchObject({
      met: 2,
      required: 2,
      expected: 2,
      state: "met",
      items: [{}, {}, { id: "roads", state: "not-assigned", completion: null }],
    });
    expect(only([{ indicator: "roads" }], {}, [], [], "south")).toMatchObject({
      completion: null,
      required: 0,
      expected: 0,
      state: "not-assigned",
    });
    expect(only([]).state).toBe("not-assigned");
  });

  test("may be more than the unit has, which then never holds", () => {
    const one = [{ indicator: "jobs" }, { indicator: "roads" }];
    expect(only(one, { require: { count: 2 } }, jobs, [], "south")).toMatchObject({
      met: 1,
      required: 2,
      expected: 1,
      state: "unmet",
    });
  });
});

describe("the completion of a set", () => {
  test("is the weighted mean of its items", () => {
    const items = [
      { indicator: "jobs", weight: 3 },
      { indicator: "roads", weight: 1 },
    ];
    const rows = [row("north", "jobs", 50), row("north", "roads", 10)];
    expect(only(items, {}, rows).completion).toBe((3 * 0.5 + 1) / 4);
  });

  test("leaves out what has no weight, which must hold all the same", () => {
    const items = [{ indicator: "jobs" }, { indicator: "roads", weight: 0 }];
    expect(only(items, {}, [...jobs, row("north", "roads", 1)])).toMatchObject({
      completion: 1,
      met: 1,
      state: "unmet",
    });
    expect(only([{ indicator: "jobs", weight: 0 }], {}, jobs)).toMatchObject({
      completion: null,
      state: "met",
    });
  });

  test("never comes to the whole while a part is missing", () => {
    const items = [
      { indicator: "jobs", weight: 2 ** 52 },
      { indicator: "roads", weight: 2 ** -52 },
    ];
    expect(only(items, {}, jobs).completion).toBeLessThan(1);
  });
});

describe("a task in a set", () => {
  test("is met once it is done", () => {
    const meet = (progress?: number) =>
      only([{ task: "meet" }], {}, [], progress === undefined ? [] : [done("meet", progress)]);
    expect(meet()).toMatchObject({ completion: null, state: "not-reported" });
    expect(meet(0.5)).toMatchObject({ completion: 0.5, state: "unmet" });
    expect(meet(1)).toMatchObject({ completion: 1, met: 1, state: "met" });
  });

  test("that was handed down is, where its unit is silent, what was made of it", () => {
    const campaign = (...updates: TaskUpdate[]) => only([{ task: "campaign" }], {}, [], updates);
    expect(campaign(done("campaign/north"))).toMatchObject({
      completion: 1,
      state: "undecided",
      coverage: { reported: 1, expected: 2 },
    });
    expect(campaign(done("campaign/north"), done("campaign/south"))).toMatchObject({
      state: "met",
    });
    expect(campaign(done("campaign/north", 0.5))).toMatchObject({
      completion: 0.5,
      state: "unmet",
    });
    expect(campaign(done("campaign"), done("campaign/north", 0.5))).toMatchObject({ state: "met" });
  });

  test("is at a unit below what that has of it, and nothing where it has none", () => {
    const north = (items: SetRecord["items"]) =>
      only(items, {}, [], [done("campaign/north")], "north");
    expect(north([{ task: "campaign" }])).toMatchObject({ expected: 1, state: "met" });
    expect(north([{ task: "meet" }])).toMatchObject({ expected: 0, state: "not-assigned" });
  });
});

describe("a program in a set", () => {
  test("is met where every target in it is, by the weights of their indicators", () => {
    const building = (...values: number[]) =>
      only(
        [{ program: "building" }],
        {},
        values.map((value, place) => row("north", ["roads", "bridges"][place] ?? "", value)),
      );
    // (3 × 5 ÷ 10 + 2 ÷ 2) ÷ 4
    expect(building(5, 2)).toMatchObject({ completion: 0.625, state: "unmet" });
    expect(building(10, 2)).toMatchObject({ completion: 1, met: 1, state: "met" });
    expect(building(10)).toMatchObject({ completion: 0.75, state: "undecided" });
  });

  test("holds what is in the programs that derive from it, at the unit and below", () => {
    const growth = (unit: string) =>
      only([{ program: "growth" }], {}, [...jobs, row("north", "roads", 10)], [], unit);
    // The city's own building program derives from growth: jobs, roads and bridges.
    expect(growth("city").coverage).toEqual({ reported: 3, expected: 4 });
    expect(growth("north")).toMatchObject({ coverage: { expected: 3 }, state: "undecided" });
    expect(growth("south")).toMatchObject({ coverage: { expected: 1 }, state: "met" });
    expect(only([{ program: "n" }], {}, [], [], "north").coverage.expected).toBe(2);
    expect(only([{ program: "n" }], {}, [], [], "city").state).toBe("not-assigned");
  });

  test("without targets goes by its tasks", () => {
    const talk = (...updates: TaskUpdate[]) => only([{ program: "talk" }], {}, [], updates);
    expect(talk()).toMatchObject({ completion: null, state: "not-reported" });
    expect(talk(done("meet"))).toMatchObject({ completion: 1, state: "undecided" });
    expect(talk(done("meet"), done("report", 0.5))).toMatchObject({
      completion: 0.75,
      state: "unmet",
      coverage: { reported: 2, expected: 2 },
    });
    expect(talk(done("meet"), done("report"))).toMatchObject({ state: "met" });
  });
});

describe("a set in a set", () => {
  test("is one item of it, with its own verdict", () => {
    const outer: SetRecord = {
      id: "outer",
      items: [{ set: "dual", weight: 3 }, { task: "meet" }],
    };
    const rollup = seen([outer, dual], jobs, [done("meet")]);
    expect(rollup.set("city", "outer")).toMatchObject({
      completion: 1,
      met: 1,
      expected: 2,
      state: "undecided",
      coverage: { reported: 3, expected: 5 },
      items: [
        { kind: "set", id: "dual", weight: 3, state: "undecided" },
        { kind: "task", id: "meet", state: "met" },
      ],
    });
  });

  test("may be held by many, and lie ten thousand deep", () => {
    const depth = 10_000;
    const deep = Array.from(
      { length: depth },
      (_, place): SetRecord => ({
        id: `s${place}`,
        items:
          place + 1 < depth
            ? [{ set: `s${place + 1}` }, ...(place + 2 < depth ? [{ set: `s${place + 2}` }] : [])]
            : [{ task: "meet" }],
      }),
    );
    expect(seen(deep, [], [done("meet")]).set("city", "s0")).toMatchObject({
      completion: 1,
      state: "met",
      coverage: { reported: 1, expected: 1 },
    });
  });
});

describe("what a set says", () => {
  const items = [
    { indicator: "jobs", weight: 0.1 },
    { indicator: "roads", weight: 0.2 },
    { indicator: "bridges", weight: 0.3 },
    { task: "meet", weight: 0.7 },
  ];
  const rows = [row("north", "jobs", 33), row("north", "roads", 7), row("north", "bridges", 1)];

  test("does not depend on the order of its items, to the last bit", () => {
    const forth = only(items, {}, rows, [done("meet", 0.1)]);
    expect(only([...items].reverse(), {}, rows, [done("meet", 0.1)])).toEqual(forth);
  });

  test("is frozen with all that is in it", () => {
    const figure = only(items, {}, rows);
    for (const part of [figure, figure.items, figure.items[0], figure.coverage]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(Object.isFrozen(figure.items[0]?.coverage)).toBe(true);
  });

  test("is an error where there is no such set or unit", () => {
    const rollup = seen([dual]);
    expect(issuesOf(() => rollup.set("city", "duel"))).toMatchObject([
      { code: "unknown-set", message: "There is no set duel." },
    ]);
    expect(issuesOf(() => rollup.set("town", "dual"))).toMatchObject([{ code: "unknown-unit" }]);
  });
});
