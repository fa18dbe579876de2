import { describe, expect, test } from "vitest";
import { busiestDay } from "../../../src/audit/busiestDay.ts";
import type { TaskSubject } from "../../../src/audit/subjects.ts";
import { findingsIn, named, soundPlan } from "../soundPlan.ts";

const tasksOf = (spans: readonly (readonly [start: string, due: string])[]) =>
  spans.map(([start, due], place) => ({
    ...soundPlan.tasks[0],
    ...{ id: `task-${place}`, start, due, budget: { amount: 1, unitOfMeasure: "million" } },
  }));

describe("overloaded-lead", () => {
  const most = (limit: number) => ({
    settings: { "overloaded-lead": { options: { most: limit } } },
  });

  test("a body that leads more tasks at once than it should", () => {
    const tasks = tasksOf([
      ["2021-05-01", "2021-12-31"],
      ["2022-01-01", "2022-12-31"],
    ]);
    const [finding] = findingsIn({ more: { tasks } }, most(1));
    expect(finding).toMatchObject({
      rule: "overloaded-lead",
      unit: "city",
      item: "works",
      path: ["bodies", 0],
      message: "Department of Works leads 2 tasks at once from 2021-05-01, 1 at most.",
      evidence: [{ kind: "records", of: "task", ids: ["survey", "task-0"] }],
    });
    expect(finding).not.toHaveProperty("program");
  });

  test("tasks one after another are not at once", () => {
    const tasks = tasksOf([["2022-07-01", "2022-12-31"]]);
    expect(findingsIn({ more: { tasks } }, most(1))).toEqual([]);
  });

  test("ten are not too many, eleven are", () => {
    const ten = Array.from({ length: 9 }, () => ["2021-05-01", "2021-06-01"] as const);
    expect(findingsIn({ more: { tasks: tasksOf(ten) } })).toEqual([]);
    const eleven = [...ten, ["2021-05-20", "2021-06-01"] as const];
    expect(named(findingsIn({ more: { tasks: tasksOf(eleven) } }))).toEqual([
      "overloaded-lead works",
    ]);
  });

  test("a task lasts as long as its program, or the term, where it does not say", () => {
    const program = { record: { end: "2022-12-31" } };
    const task = (id: string, record: object): TaskSubject =>
      ({ id, record, program }) as unknown as TaskSubject;
    const tasks = [
      task("a", {}),
      task("b", { start: "2022-06-01" }),
      task("c", { due: "2022-01-01" }),
    ];
    const { day, tasks: then } = busiestDay(tasks, { start: "2021-01-01", end: "2025-12-31" });
    expect([day, then.map(({ id }) => id)]).toEqual(["2021-01-01", ["a", "c"]]);
    expect(busiestDay([task("a", {})], undefined).day).toBeNull();
  });
});

describe("stale-draft", () => {
  const written = { programs: { "north-plan": { adopted: undefined } } };

  test("a program whose time has come and that nobody adopted, seen from a day", () => {
    expect(named(findingsIn(written, { on: "2021-01-31" }))).toEqual([]);
    const [finding] = findingsIn(written, { on: "2021-02-01" });
    expect(finding).toMatchObject({
      rule: "stale-draft",
      program: "north-plan",
      evidence: [{ kind: "date", expected: "2021-01-31", received: "2021-02-01" }],
    });
  });

  test("without a day nobody can say", () => {
    expect(findingsIn(written)).toEqual([]);
  });

  test("some take longer", () => {
    const settings = { "stale-draft": { options: { days: 365 } } };
    expect(findingsIn(written, { on: "2022-01-01", settings })).toEqual([]);
    expect(named(findingsIn(written, { on: "2022-01-02", settings }))).toEqual([
      "stale-draft north-plan",
    ]);
  });
});
