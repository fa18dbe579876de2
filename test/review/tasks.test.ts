import {
  type Review,
  type ReviewOptions,
  review,
  type Signal,
  type TaskUpdate,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { rolledUpIn, rowsByYear, type YearlyPlan } from "./yearly.ts";

const plan: YearlyPlan = {
  bodies: [{ id: "works", unit: "city" }],
  programs: [
    { id: "build", unit: "city", budget: { amount: 100 } },
    { id: "north-build", unit: "north", sources: [{ program: "build" }], budget: { amount: 40 } },
  ],
  targets: [{ unit: "north", indicator: "schools", value: 16, program: "north-build" }],
  tasks: [
    {
      ...{ id: "survey", name: "Survey", program: "build", lead: "works" },
      ...{ start: "2021-01-01", due: "2022-12-31", budget: { amount: 50 } },
      indicators: ["schools"],
    },
    {
      ...{ id: "dig", name: "Dig", program: "north-build", indicators: ["schools"] },
      ...{ start: "2021-01-01", due: "2024-12-31", budget: { amount: 20 } },
    },
    { id: "plan-it", name: "Plan", program: "north-build", due: "2021-12-31" },
    { id: "later", name: "Later", program: "north-build", start: "2024-01-01", due: "2024-12-31" },
  ],
};

function reviewed(
  year: number,
  updates: readonly TaskUpdate[],
  options: ReviewOptions = {},
): Review {
  const actuals = rowsByYear({ north: [4, 4], south: [8, 8], west: [4, 4] });
  return review(rolledUpIn(year, plan, { actuals, updates }), { every: "year", ...options });
}

/** The signals of a task. */
function signalsOf(
  task: string,
  year: number,
  ...updates: readonly TaskUpdate[]
): readonly Signal[] {
  const signals: Signal[] = [
    ...(["overdue", "behind", "stalled", "quiet", "silent"] as const),
    ...(["spend-ahead", "unmet", "early"] as const),
  ];
  const { tasks } = reviewed(year, updates, { signals });
  return Array.from(tasks).find((one) => one.task === task)?.signals ?? [];
}

const told = (task: string, on: string, progress: number, spent?: number): TaskUpdate => ({
  ...{ task, on, progress },
  ...(spent === undefined ? {} : { spent }),
});

describe("a task under review", () => {
  test("nobody has spoken of is silent, unless it has not begun", () => {
    expect(signalsOf("dig", 2022)).toEqual(["silent"]);
    expect(signalsOf("later", 2022)).toEqual([]);
  });

  test("is behind where less of it is done than of its time is over", () => {
    // Half of four years is over, 0.4 is done: 0.8 of what was planned.
    expect(signalsOf("dig", 2022, told("dig", "2022-12-01", 0.4))).toEqual(["behind", "unmet"]);
    expect(signalsOf("dig", 2022, told("dig", "2022-12-01", 0.5))).toEqual(["unmet"]);
  });

  test("that is due and not done is overdue; one that is done before is early", () => {
    expect(signalsOf("plan-it", 2022, told("plan-it", "2022-06-01", 0.9))).toEqual([
      ...["overdue", "unmet"],
    ]);
    expect(signalsOf("plan-it", 2022, told("plan-it", "2022-06-01", 1))).toEqual([]);
    expect(signalsOf("dig", 2022, told("dig", "2022-06-01", 1))).toEqual(["early"]);
  });

  test("has stalled where updates say the same, and is quiet where there are none", () => {
    const half = [told("dig", "2021-06-01", 0.6), told("dig", "2023-06-01", 0.6)];
    expect(signalsOf("dig", 2023, ...half)).toEqual(["behind", "stalled", "unmet"]);
    expect(signalsOf("dig", 2023, ...half.slice(0, 1))).toEqual(["behind", "quiet", "unmet"]);
  });

  test("comes with who leads it, its pace and its money", () => {
    const { tasks } = reviewed(2021, [told("survey", "2021-12-31", 0.25, 20)]);
    const survey = Array.from(tasks).find(({ task }) => task === "survey");
    expect(survey).toMatchObject({
      ...{ task: "survey", unit: "city", level: "city", name: "Survey", lead: "works" },
      ...{ signals: ["behind", "spend-ahead"], planned: 0.5, pace: 0.5 },
      spending: { budget: 50, spent: 20, spentShare: 0.4, result: 0.25 },
    });
  });

  test("is listed by what is missing of the indicators it serves, at its unit", () => {
    // 16 of 48 schools are missing in the city, 8 in the north.
    const { tasks } = reviewed(2022, [], { signals: ["silent"] });
    expect(Array.from(tasks, ({ task, impact }) => [task, impact])).toEqual([
      ["survey", 16 / 48],
      ["dig", 8 / 48],
      ["plan-it", null],
    ]);
  });
});

describe("spending ahead of results", () => {
  test("is found in tasks and in programs, by more than the margin", () => {
    // Dig: 15 of 20 for 0.5. North's program: its tasks spent 32 of 40, half of its schools are there.
    const updates = [told("dig", "2022-12-01", 0.5, 15), told("plan-it", "2022-06-01", 1, 17)];
    const { spending } = reviewed(2022, updates);
    expect(spending).toEqual([
      {
        ...{ kind: "program", id: "north-build", unit: "north", impact: 8 / 48 },
        ...{ budget: 40, spent: 32, unitOfMeasure: null },
        ...{ spentShare: 0.8, result: 0.5, ahead: expect.closeTo(0.3, 12) },
      },
      {
        ...{ kind: "task", id: "dig", unit: "north", impact: 8 / 48 },
        ...{ budget: 20, spent: 15, unitOfMeasure: null },
        ...{ spentShare: 0.75, result: 0.5, ahead: 0.25 },
      },
    ]);
    const wide = reviewed(2022, updates, { spendingMargin: 0.25 }).spending;
    expect(wide.map(({ id }) => id)).toEqual(["north-build"]);
  });

  test("needs somebody to have said what was spent", () => {
    expect(reviewed(2022, [told("dig", "2022-12-01", 0.1)]).spending).toEqual([]);
  });
});
