import { parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const base = {
  units: [{ id: "city" }],
  indicators: [{ id: "trees", measure: "sum", cascade: { rule: "stop" } }],
  programs: [{ id: "p", unit: "city" }],
  tasks: [{ id: "t", program: "p", name: "T" }],
};

describe("a set", () => {
  test("holds indicators, tasks, programs and sets that are there", () => {
    const items = [{ indicator: "t" }, { task: "p" }, { program: "trees" }, { set: "x" }];
    const issues = refusalOf({ ...base, sets: [{ id: "s", items }] });
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown-indicator", "sets.0.items.0.indicator"],
      ["unknown-task", "sets.0.items.1.task"],
      ["unknown-program", "sets.0.items.2.program"],
      ["unknown-set", "sets.0.items.3.set"],
    ]);
    expect(issues[3]?.message).toBe("sets.0 names the set x, which is not in the cascade.");
  });

  test("holds nothing twice, though a task and a program may have one id", () => {
    const items = [{ task: "t" }, { task: "t", weight: 2 }];
    expect(refusalOf({ ...base, sets: [{ id: "s", items }] })).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["sets", 0, "items", 1, "task"],
        expected: "an item the set does not hold yet",
        received: '"t"',
        message: "The set s holds the task t twice.",
        fix: "Leave one of the two out; give it a weight where it counts for more.",
      },
    ]);
    const programs = [...base.programs, { id: "t", unit: "city" }];
    const apart = {
      ...base,
      programs,
      sets: [{ id: "s", items: [{ task: "t" }, { program: "t" }] }],
    };
    expect(parseCascade(apart).size).toBe(1);
  });

  test("has an id of its own", () => {
    const sets = [
      { id: "s", items: [] },
      { id: "s", items: [] },
    ];
    expect(refusalOf({ ...base, sets })).toMatchObject([
      { code: "duplicate-id", path: ["sets", 1, "id"] },
    ]);
  });

  test("does not hold itself, over however many others", () => {
    const sets = [
      { id: "outside", items: [{ set: "a" }] },
      { id: "a", items: [{ task: "t" }, { set: "b" }] },
      { id: "b", items: [{ set: "a" }] },
      { id: "self", items: [{ set: "self" }] },
    ];
    expect(refusalOf({ ...base, sets })).toEqual([
      {
        code: "set-cycle",
        severity: "error",
        path: ["sets", 1, "items"],
        expected: "a set that does not hold itself",
        received: '"a → b → a"',
        message: "These sets hold one another in a circle: a → b → a.",
        fix: "Take one of them out of the other.",
      },
      expect.objectContaining({ code: "set-cycle", received: '"self → self"' }),
    ]);
  });

  test("says of each item what it is, and no more", () => {
    const sets = [{ id: "s", items: [{}, { task: "t", program: "p" }, { task: "t", weight: -1 }] }];
    expect(refusalOf({ ...base, sets }).map(({ path }) => path.slice(0, 4).join("."))).toEqual([
      "sets.0.items.0",
      "sets.0.items.1",
      "sets.0.items.2",
    ]);
  });

  test("loses what has gone by a day", () => {
    const document = {
      units: [{ id: "city" }, { id: "old", parent: "city", to: "2025-06-30" }],
      programs: [
        { id: "p", unit: "city" },
        { id: "o", unit: "old" },
      ],
      tasks: [{ id: "t", program: "o", name: "T" }],
      sets: [
        { id: "s", items: [{ program: "p" }, { program: "o" }, { task: "t" }, { set: "e" }] },
        { id: "e", items: [] },
      ],
    };
    expect(parseCascade(document).at("2025-07-01").document.sets).toEqual([
      { id: "s", items: [{ program: "p" }, { set: "e" }] },
      { id: "e", items: [] },
    ]);
  });
});
