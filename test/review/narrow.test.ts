import { describe, expect, test } from "vitest";
import { reviewedIn, rowsByYear, type YearlyPlan } from "./yearly.ts";

const split = { cascade: { rule: "split", by: "equal" } } as const;

/** Two districts, one with two wards; schools, roads and water; a set, programs, bodies. */
const plan: YearlyPlan = {
  districts: ["south"],
  units: [
    { id: "north", parent: "city", tags: ["weak"] },
    { id: "n1", parent: "north" },
    { id: "n2", parent: "north" },
  ],
  indicators: [
    { id: "roads", measure: "sum", tags: ["critical"], ...split },
    { id: "water", measure: "sum", ...split },
  ],
  bodies: [
    { id: "works", unit: "city", oversees: [{ field: "critical" }] },
    {
      id: "office",
      kind: "post",
      unit: "north",
      oversees: [{ unit: "n1" }],
      holders: [{ person: "lan" }],
    },
    { id: "lan", kind: "person" },
    { id: "mayor" },
  ],
  programs: [
    { id: "build", unit: "city" },
    { id: "supply", unit: "city", lead: "mayor" },
    { id: "north-supply", unit: "north", sources: [{ program: "supply" }], lead: "lan" },
  ],
  targets: [
    { unit: "city", indicator: "roads", value: 8, program: "build" },
    { unit: "city", indicator: "water", value: 4, program: "supply" },
  ],
  tasks: [
    { id: "dig", name: "Dig", program: "supply", indicators: ["water"], cascade: {} },
    { id: "pave", name: "Pave", program: "build", indicators: ["roads"], supports: ["mayor"] },
    { id: "talk", name: "Talk", program: "build" },
  ],
  sets: [
    { id: "first", items: [{ indicator: "schools" }, { set: "second" }] },
    { id: "second", items: [{ task: "pave" }] },
    { id: "supplies", items: [{ program: "supply" }] },
  ],
};

/** The targets and tasks under review, as `unit indicator` and `unit task`. */
function reviewed(options: NonNullable<Parameters<typeof reviewedIn>[3]>): {
  targets: string[];
  tasks: string[];
} {
  const { targets, tasks } = reviewedIn(2022, plan, rowsByYear({ n1: [1] }), {
    ...options,
    signals: ["unmet", "silent"],
  });
  return {
    targets: Array.from(targets, ({ unit, indicator }) => `${unit} ${indicator}`).sort(),
    tasks: Array.from(tasks, ({ task }) => task).sort(),
  };
}

describe("a review is narrowed", () => {
  test("to a unit and all below it", () => {
    const { targets, tasks } = reviewed({ unit: "north", indicator: "water" });
    expect(targets).toEqual(["n1 water", "n2 water", "north water"]);
    expect(tasks.every((task) => task.startsWith("dig"))).toBe(true);
  });

  test("to the units of a level", () => {
    expect(reviewed({ level: "district", indicator: "roads" }).targets).toEqual([
      ...["north roads", "south roads"],
    ]);
  });

  test("to an indicator and the tasks that serve it", () => {
    const { targets, tasks } = reviewed({ indicator: "roads", level: "city" });
    expect(targets).toEqual(["city roads"]);
    expect(tasks).toEqual(["pave"]);
  });

  test("to weak units and critical fields, by tag", () => {
    expect(reviewed({ tag: "weak" }).targets).toEqual([
      ...["north roads", "north schools", "north water"],
    ]);
    expect(reviewed({ tag: "critical", level: "city" }).targets).toEqual(["city roads"]);
    expect(reviewed({ tag: "critical", level: "city" }).tasks).toEqual(["pave"]);
  });

  test("to a set, those within it, and what derives from its programs", () => {
    const first = reviewed({ set: "first", level: "city" });
    expect(first).toEqual({ targets: ["city schools"], tasks: ["pave"] });
    expect(reviewed({ set: "supplies" }).targets).toEqual([
      ...["city water", "n1 water", "n2 water", "north water", "south water"],
    ]);
  });

  test("to what a body oversees by field", () => {
    expect(reviewed({ body: "works" }).targets).toEqual([
      ...["city roads", "n1 roads", "n2 roads", "north roads", "south roads"],
    ]);
  });

  test("to what it leads and supports", () => {
    expect(reviewed({ body: "mayor" })).toEqual({ targets: ["city water"], tasks: ["pave"] });
  });

  test("to what a person does, in a post as well", () => {
    expect(reviewed({ body: "lan" }).targets).toEqual([
      ...["n1 roads", "n1 schools", "n1 water", "north water"],
    ]);
  });

  test("by all of it at once", () => {
    expect(reviewed({ body: "lan", set: "supplies", level: "ward" }).targets).toEqual(["n1 water"]);
  });
});
