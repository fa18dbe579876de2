import {
  type Actual,
  type CascadeDocument,
  derive,
  explainCompletion,
  explainSet,
  parseCascade,
  rollUp,
  type SetRecord,
  type TaskUpdate,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

/** Jobs and, weighing three times as much, roads are to be made; cases of an illness kept down. */
const base: CascadeDocument = {
  units: [
    { id: "city" },
    { id: "north", parent: "city", weights: { people: 60 } },
    { id: "south", parent: "city", weights: { people: 40 } },
  ],
  indicators: [
    { id: "jobs", name: "Jobs", measure: "sum", cascade: { rule: "split", by: "people" } },
    { id: "roads", measure: "sum", weight: 3, cascade: { rule: "split", by: "people" } },
    { id: "cases", measure: "max", direction: "lower", weight: 2 },
  ],
  programs: [
    { id: "growth", unit: "city", name: "Growth" },
    { id: "talk", unit: "city" },
  ],
  targets: [
    { unit: "city", indicator: "jobs", program: "growth", value: 100 },
    { unit: "city", indicator: "roads", program: "growth", value: 10 },
    { unit: "city", indicator: "cases", value: 5 },
  ],
  tasks: [
    { id: "meet", program: "talk", name: "Meet" },
    { id: "report", program: "talk", name: "Report" },
    // Made of the same meeting by the same city.
    { id: "invite", program: "talk", source: "meet", name: "Invite" },
  ],
};

const row = (unit: string, indicator: string, value: number): Actual => ({
  ...{ unit, indicator, value },
  period: "2021",
});
// Half of the jobs, 8 of 10 roads.
const half = [row("north", "jobs", 40), row("south", "jobs", 10), row("north", "roads", 8)];
const done = (task: string, progress: number): TaskUpdate => ({ task, on: "2021-12-31", progress });

function rolled(
  actuals: readonly Actual[],
  sets: readonly SetRecord[] = [],
  updates: readonly TaskUpdate[] = [],
) {
  const { cascade } = derive(parseCascade({ ...base, sets }));
  return rollUp(cascade, { actuals, updates }, { asOf: "2021-12-31" });
}

describe("what is missing to a unit's program", () => {
  const told = explainCompletion(rolled(half), "city");
  const shown = told.parts.map(({ id, completion, missing }) => [id, completion, missing]);

  test("is told by target: 1 × 0.5 and 3 × 0.2, out of 4", () => {
    expect(told).toMatchObject({ unit: "city", coverage: { reported: 3, expected: 6 } });
    expect(told.completion).toBe((0.5 + 3 * 0.8) / 4);
    expect(told.missing).toBeCloseTo(0.275, 12);
    expect(shown).toEqual([
      ["roads", 0.8, (3 * (1 - 0.8)) / 4],
      ["jobs", 0.5, 0.125],
      ["cases", null, null],
    ]);
  });

  test("has those last of which nothing is known, which weigh nothing meanwhile", () => {
    expect(told.parts[2]).toMatchObject({ weight: 2, state: "not-reported", missing: null });
  });

  test("leads on to the gap, and to the units it lies at", () => {
    const jobs = told.parts[1];
    expect(jobs).toMatchObject({ kind: "indicator", name: "Jobs", weight: 1, state: "unmet" });
    expect(
      jobs
        ?.gap()
        ?.children()
        .map(({ unit, gap }) => [unit, gap]),
    ).toEqual([
      ["south", 30],
      ["north", 20],
    ]);
    expect(jobs?.parts()).toEqual([]);
  });

  test("does not shrink by what another target has beyond", () => {
    const beyond = explainCompletion(rolled([row("north", "roads", 80)]), "city");
    // All of the roads, none of the jobs.
    expect(beyond.parts.map(({ id, missing }) => [id, missing])).toEqual([
      ["jobs", 0.25],
      ["roads", 0],
      ["cases", null],
    ]);
  });

  test("lists equal parts by id", () => {
    const silent = explainCompletion(rolled([row("north", "cases", 10)]), "city");
    // 1 of 6, 3 of 6, and 2 × 0.5 of 6.
    expect(silent.parts.map(({ id, missing }) => [id, missing])).toEqual([
      ["roads", 0.5],
      ["cases", 1 / 6],
      ["jobs", 1 / 6],
    ]);
  });

  test("is nothing where a unit has no targets", () => {
    const { cascade } = derive(parseCascade({ units: [{ id: "city" }] }));
    expect(explainCompletion(rollUp(cascade, [], { asOf: "2021-12-31" }), "city")).toEqual({
      unit: "city",
      completion: null,
      missing: null,
      coverage: { reported: 0, expected: 0 },
      parts: [],
    });
  });

  test("of a unit nobody knows is an error", () => {
    expect(issuesOf(() => explainCompletion(rolled([]), "nowhere"))).toMatchObject([
      { code: "unknown-unit" },
    ]);
  });
});

describe("what is missing to a set", () => {
  const dual: SetRecord = {
    id: "dual",
    name: "Mục tiêu kép",
    items: [{ indicator: "jobs" }, { indicator: "cases" }],
  };

  test("is told by item, and says how many must be met yet", () => {
    const rollup = rolled([...half, row("north", "cases", 3), row("south", "cases", 4)], [dual]);
    const told = explainSet(rollup, "city", "dual");
    expect(told).toMatchObject({
      ...{ set: "dual", name: "Mục tiêu kép", state: "unmet", completion: 0.75, missing: 0.25 },
      ...{ met: 1, required: 2, expected: 2, lacking: 1 },
    });
    expect(told.parts.map(({ id, state, missing }) => [id, state, missing])).toEqual([
      ["jobs", "unmet", 0.25],
      ["cases", "met", 0],
    ]);
  });

  test("opens into a program's targets, a set's items, and a target's gap", () => {
    const outer: SetRecord = {
      id: "outer",
      items: [{ set: "dual" }, { program: "growth", weight: 3 }],
    };
    const rollup = rolled([...half, row("north", "cases", 3)], [dual, outer]);
    const [growth, inner] = explainSet(rollup, "city", "outer").parts;
    // Three of four parts of 0.275, and one of 0.25.
    expect(growth).toMatchObject({ kind: "program", name: "Growth" });
    expect(growth?.missing).toBeCloseTo(0.20625, 12);
    expect(inner).toMatchObject({ kind: "set", name: "Mục tiêu kép", missing: 0.0625 });
    expect(growth?.parts().map(({ id }) => id)).toEqual(["roads", "jobs"]);
    expect(growth?.parts()[0]?.gap()?.gap).toBe(2);
    expect(inner?.parts().map(({ id }) => id)).toEqual(["jobs", "cases"]);
    expect(growth?.gap()).toBe(null);
  });

  test("opens into tasks, and a task that was made into several into these, once", () => {
    const tasks: SetRecord = { id: "tasks", items: [{ program: "talk" }, { task: "meet" }] };
    const updates = [done("meet", 1), done("invite", 0.5), done("report", 0)];
    const [talk, meet] = explainSet(rolled([], [tasks], updates), "city", "tasks").parts;
    expect(talk).toMatchObject({ kind: "program", completion: 0.5 });
    expect(talk?.parts().map(({ id, completion }) => [id, completion])).toEqual([
      ["report", 0],
      ["invite", 0.5],
      ["meet", 1],
    ]);
    // The meeting and the invitation.
    expect(meet).toMatchObject({ kind: "task", name: "Meet", completion: 0.75 });
    expect(meet?.parts().map(({ id, name, missing }) => [id, name, missing])).toEqual([
      ["invite", "Invite", 0.25],
      ["meet", "Meet", 0],
    ]);
    expect(meet?.parts().map((part) => part.parts())).toEqual([[], []]);
  });

  test("leaves out what the unit has nothing of", () => {
    const meet: SetRecord = { id: "s", items: [{ task: "meet" }, { indicator: "jobs" }] };
    const told = explainSet(rolled(half, [meet]), "north", "s");
    expect(told.parts.map(({ id }) => id)).toEqual(["jobs"]);
    expect(told).toMatchObject({ expected: 1, required: 1, lacking: 1 });
  });

  test("of a set nobody knows is an error", () => {
    expect(issuesOf(() => explainSet(rolled([]), "city", "s"))).toMatchObject([
      { code: "unknown-set" },
    ]);
  });
});
