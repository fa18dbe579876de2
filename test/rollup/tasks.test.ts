import {
  type CascadeDocument,
  derive,
  parseCascade,
  parseLedger,
  type RollUpOptions,
  rollUp,
  type TaskUpdate,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

/** A city's survey, handed to two districts and the two wards of one; North has written its own. */
const document: CascadeDocument = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [
    { id: "city" },
    { id: "north", parent: "city" },
    { id: "south", parent: "city" },
    { id: "mill", parent: "north" },
    { id: "harbour", parent: "north" },
  ],
  programs: [
    { id: "p", unit: "city" },
    { id: "n", unit: "north", sources: [{ program: "p" }] },
  ],
  tasks: [
    {
      id: "survey",
      program: "p",
      name: "Survey",
      due: "2022-06-30",
      budget: { amount: 50, unitOfMeasure: "triệu đồng" },
      cascade: {},
    },
    { id: "own", program: "n", source: "survey", due: "2022-03-31" },
    { id: "alone", program: "p", name: "Alone" },
  ],
};
const { cascade } = derive(parseCascade(document));

const rolled = (updates: readonly TaskUpdate[], options: Partial<RollUpOptions> = {}) =>
  rollUp(cascade, { updates }, { asOf: "2022-03-31", ...options });
const alone = (
  updates: readonly Omit<TaskUpdate, "task">[],
  options: Partial<RollUpOptions> = {},
) =>
  rolled(
    updates.map((update) => ({ task: "alone", ...update })),
    options,
  ).task("alone");

describe("a task", () => {
  test("stands as its unit last reported by the day", () => {
    const updates = [
      { on: "2022-01-31", progress: 0.2, spent: 10 },
      { on: "2022-02-28", progress: 0.5, evidence: "report 12" },
      { on: "2022-04-30", progress: 0.9, spent: 40 },
    ];
    expect(alone(updates)).toEqual({
      task: "alone",
      unit: "city",
      progress: 0.5,
      spent: 10,
      budget: null,
      state: "in-progress",
      due: null,
      lastUpdate: { on: "2022-02-28", evidence: "report 12" },
      rolledUp: null,
    });
    expect(alone(updates, { asOf: "2022-04-30" })).toMatchObject({ progress: 0.9, spent: 40 });
    expect(alone(updates, { asOf: "2022-01-30" })).toMatchObject({
      progress: null,
      spent: null,
      state: "not-reported",
      lastUpdate: null,
    });
  });

  test("is corrected by a later row for the same day, as it was known then", () => {
    const updates = [
      { on: "2022-01-31", progress: 0.2, reportedAt: "2022-02-05" },
      { on: "2022-01-31", progress: 0.3, reportedAt: "2022-03-05" },
    ];
    expect(alone(updates).progress).toBe(0.3);
    expect(alone(updates, { knownAt: "2022-03-04" }).progress).toBe(0.2);
    expect(alone(updates, { knownAt: "2022-02-04" }).progress).toBe(null);
  });

  test("of which an update is withdrawn stands as before it", () => {
    const updates = [
      { on: "2022-01-31", progress: 0.2, spent: 5 },
      { on: "2022-02-28", progress: 0.5, spent: 8 },
      { on: "2022-02-28", progress: null, reportedAt: "2022-03-10" },
    ];
    expect(alone(updates)).toMatchObject({
      progress: 0.2,
      spent: 5,
      lastUpdate: { on: "2022-01-31" },
    });
  });

  test.each([
    [null, "2022-06-30", "not-reported"],
    [0, "2022-06-30", "not-started"],
    [0.01, "2022-06-30", "in-progress"],
    [0.99, "2022-06-30", "in-progress"],
    [0.99, "2022-07-01", "overdue"],
    [0, "2022-07-01", "overdue"],
    [1, "2022-07-01", "done"],
    [null, "2022-07-01", "not-reported"],
  ])("at %o on %s is %s", (progress, asOf, state) => {
    const updates = progress === null ? [] : [{ task: "survey/south", on: "2022-06-30", progress }];
    expect(rolled(updates, { asOf }).task("survey/south").state).toBe(state);
  });

  test("has the budget its own unit has written, in its unit of measure", () => {
    const rollup = rolled([]);
    expect(rollup.task("survey").budget).toEqual({ amount: 50, unitOfMeasure: "triệu đồng" });
    expect(rollup.task("own").budget).toBe(null);
    expect(rollup.task("survey/south")).toMatchObject({ budget: null, due: "2022-06-30" });
  });

  test("nobody has is an error", () => {
    expect(issuesOf(() => rolled([]).task("survey/nowhere"))).toMatchObject([
      { code: "unknown-task", message: "There is no task survey/nowhere." },
    ]);
  });
});

describe("what was made of a task below", () => {
  test("is the mean of the tasks at the far end that have reported, coverage beside it", () => {
    const rollup = rolled([
      { task: "own/mill", on: "2022-02-28", progress: 0.5 },
      { task: "survey/south", on: "2022-02-28", progress: 1 },
    ]);
    // Mill 0.5, Harbour silent, South 1.
    expect(rollup.task("survey")).toMatchObject({
      progress: null,
      state: "in-progress",
      rolledUp: { progress: 0.75, coverage: { reported: 2, expected: 3 } },
    });
    expect(rollup.task("own")).toMatchObject({
      state: "in-progress",
      rolledUp: { progress: 0.5, coverage: { reported: 1, expected: 2 } },
    });
    expect(rollup.task("own/harbour")).toMatchObject({ progress: null, rolledUp: null });
  });

  test("is not known where nobody there has reported", () => {
    expect(rolled([]).task("survey").rolledUp).toEqual({
      progress: null,
      coverage: { reported: 0, expected: 3 },
    });
  });

  test("stands beside what a unit above says itself, which counts for that unit alone", () => {
    const rollup = rolled([
      { task: "own", on: "2022-02-28", progress: 0.25 },
      { task: "own/mill", on: "2022-02-28", progress: 1 },
    ]);
    expect(rollup.task("own")).toMatchObject({ progress: 0.25, rolledUp: { progress: 1 } });
    expect(rollup.task("survey").rolledUp).toMatchObject({ progress: 1 });
  });

  test("makes it done only where all have said they are, and overdue only where one is not", () => {
    const done = ["own/mill", "own/harbour", "survey/south"].map((task) => ({
      task,
      on: "2022-02-28",
      progress: 1,
    }));
    const on = (count: number) =>
      rolled(done.slice(0, count), { asOf: "2022-12-31" }).task("survey");
    expect(on(3).state).toBe("done");
    expect(on(2).state).toBe("in-progress");
    const late = [...done.slice(0, 2), { task: "survey/south", on: "2022-02-28", progress: 0.9 }];
    expect(rolled(late, { asOf: "2022-12-31" }).task("survey").state).toBe("overdue");
  });

  test("never comes to the whole while a part is missing", () => {
    const almost = 1 - Number.EPSILON / 2;
    const { rolledUp } = rolled([
      { task: "own/mill", on: "2022-02-28", progress: 1 },
      { task: "own/harbour", on: "2022-02-28", progress: almost },
    ]).task("own");
    expect(rolledUp?.progress).toBeLessThan(1);
  });
});

describe("updates", () => {
  test("may name the task above and the unit", () => {
    const { ledger } = parseLedger(cascade, {
      updates: [
        { task: "survey", unit: "mill", on: "2022-02-28", progress: 0.5 },
        { task: "survey", unit: "north", on: "2022-02-28", progress: 0.25, spent: 3 },
        { task: "survey", unit: "city", on: "2022-02-28", progress: 0 },
      ],
    });
    expect([...ledger.updates()]).toEqual([
      { task: "own", unit: "north", on: "2022-02-28", progress: 0.25, spent: 3 },
      { task: "own/mill", unit: "mill", on: "2022-02-28", progress: 0.5 },
      { task: "survey", unit: "city", on: "2022-02-28", progress: 0 },
    ]);
    expect([...ledger.updates({ unit: "mill" })]).toHaveLength(1);
    expect([...ledger.updates({ task: "survey/north" })]).toMatchObject([{ task: "own" }]);
    expect([...ledger.updates({ task: "nothing" })]).toEqual([]);
  });

  test("come out as they went in, however they are ordered", () => {
    const updates: TaskUpdate[] = [
      {
        task: "alone",
        on: "2022-02-28",
        progress: 0.5,
        evidence: "x",
        reportedAt: "2022-03-01T08:00:00+07:00",
      },
      { task: "alone", on: "2022-01-31", progress: null },
      { task: "survey/south", on: "2022-01-31", progress: 1 },
    ];
    const read = (rows: TaskUpdate[]) => [
      ...parseLedger(cascade, { updates: rows }).ledger.updates(),
    ];
    expect(read(read(updates))).toEqual(read(updates));
    expect(read([...updates].reverse())).toEqual(read(updates));
    expect(read(updates)[1]?.reportedAt).toBe("2022-03-01T01:00:00.000Z");
  });

  test("stand beside actuals, whose issues say so", () => {
    const bad = { unit: "nort", indicator: "x", period: "2022", value: 1 };
    const result = parseLedger(
      cascade,
      { actuals: [bad], updates: [{ task: "alone", on: "2022-01-01", progress: 2 }] },
      { invalid: "skip" },
    );
    expect(result.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown-unit", "actuals.0.unit"],
      ["invalid-value", "updates.0.progress"],
    ]);
    expect(result.ledger.size).toBe(0);
  });

  test("go with a ledger to a cascade in which a draft has been written since", () => {
    const { ledger } = parseLedger(cascade, {
      updates: [{ task: "survey/south", on: "2022-02-28", progress: 0.5 }],
    });
    const later = derive(
      parseCascade({
        ...document,
        programs: [...(document.programs ?? []), { id: "s", unit: "south" }],
        tasks: [...(document.tasks ?? []), { id: "mine", program: "s", source: "survey/south" }],
      }),
    ).cascade;
    expect(rollUp(later, ledger, { asOf: "2022-12-31" }).task("mine").progress).toBe(0.5);
  });

  const read = (...rows: object[]) =>
    issuesOf(() => parseLedger(cascade, { updates: rows as unknown as TaskUpdate[] }));
  const update = { task: "alone", on: "2022-01-31", progress: 0.5 };

  test.each([
    [
      { task: "nothing" },
      "unknown-task",
      "task",
      "updates.0 speaks of the task nothing, which nobody has.",
    ],
    [
      { unit: "west" },
      "unknown-unit",
      "unit",
      "updates.0 speaks for west, which is not a unit of the cascade.",
    ],
    [
      { unit: "south" },
      "unknown-task",
      "task",
      "updates.0 speaks of the task alone, which south does not have.",
    ],
    [
      { task: "survey/south", unit: "city" },
      "unknown-task",
      "task",
      "updates.0 speaks of the task survey/south, which city does not have.",
    ],
    [
      { progress: 40 },
      "invalid-value",
      "progress",
      "updates.0.progress should be a number of 1 or less, but is 40.",
    ],
    [
      { progress: -0.1 },
      "invalid-value",
      "progress",
      "updates.0.progress should be a number of 0 or more, but is -0.1.",
    ],
    [
      { progress: undefined },
      "invalid-type",
      "progress",
      "updates.0.progress is missing; it should be a finite number.",
    ],
    [
      { progress: Number.NaN },
      "invalid-type",
      "progress",
      "updates.0.progress should be a finite number, but is NaN.",
    ],
    [
      { spent: -1 },
      "invalid-value",
      "spent",
      "updates.0.spent should be a number of 0 or more, but is -1.",
    ],
    [
      { on: "2022-02-30" },
      "invalid-value",
      "on",
      'updates.0.on should be a date such as 2023-06-30, but is "2022-02-30".',
    ],
    [
      { reportedAt: "May" },
      "invalid-value",
      "reportedAt",
      "updates.0 says when it was reported in a way that cannot be read.",
    ],
  ])("with %j are %s", (more, code, key, message) => {
    expect(read({ ...update, ...more })).toMatchObject([
      { code, path: ["updates", 0, key], message },
    ]);
  });

  test("in percent are told how to write them", () => {
    expect(read({ ...update, progress: 40 })[0]?.fix).toBe("Write it as a fraction: 0.4 for 40 %.");
  });

  test("that are no rows, or have a field nobody knows, are issues", () => {
    expect(read({ ...update, percent: 3 })).toMatchObject([
      { code: "unknown-key", path: ["updates", 0], received: "percent" },
    ]);
    expect(read(null as never)).toMatchObject([{ code: "invalid-type", path: ["updates", 0] }]);
    const none = { updates: 3 as never };
    expect(issuesOf(() => parseLedger(cascade, none))).toMatchObject([
      { code: "invalid-type", path: ["updates"] },
    ]);
  });

  test("that differ for one day and time contradict each other, and none of them counts", () => {
    const rows = [update, update, { ...update, progress: 0.6 }];
    expect(read(...rows)).toEqual([
      {
        code: "contradictory-rows",
        severity: "error",
        path: ["updates", 2],
        expected: "one update of a task for a day and time of report",
        received: '"0.5 and 0.6"',
        message: "The task alone is reported on twice at one time, differently.",
        fix: "Give the correction a later reportedAt.",
      },
    ]);
    const { ledger } = parseLedger(cascade, { updates: rows }, { invalid: "skip" });
    expect([...ledger.updates()]).toEqual([]);
  });

  test("that name a task of which a unit has made several must say which", () => {
    const several = derive(
      parseCascade({
        ...document,
        tasks: [
          ...(document.tasks ?? []),
          { id: "own-2", program: "n", source: "survey", name: "Second half" },
        ],
      }),
    ).cascade;
    const rows = [{ task: "survey", unit: "north", on: "2022-01-31", progress: 1 }];
    expect(issuesOf(() => parseLedger(several, { updates: rows }))).toMatchObject([
      {
        code: "unknown-task",
        expected: "one of own, own-2",
        message: "updates.0 speaks of survey at north, which has made 2 tasks of it.",
      },
    ]);
  });

  test("of drafts wait for the cascade to be derived", () => {
    const rows = [{ task: "survey/south", on: "2022-01-31", progress: 1 }];
    expect(issuesOf(() => parseLedger(parseCascade(document), { updates: rows }))).toMatchObject([
      { code: "unknown-task", fix: "Take the id from cascade.tasks(unit) of a derived cascade." },
    ]);
  });
});
