import { derive, extractBody, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../../helpers/issues.ts";
import { plan } from "../plan.ts";

/** Mai chairs until the middle of 2023, then Lan; finance supports Mai's report, and leads beside her. */
const cascade = derive(
  parseCascade({
    ...plan,
    bodies: [
      { id: "education" },
      { id: "finance", unit: "city" },
      {
        id: "chair",
        kind: "post",
        holders: [
          { person: "mai", to: "2023-06-30" },
          { person: "lan", from: "2023-07-01" },
        ],
      },
      { id: "mai", kind: "person" },
      { id: "lan", kind: "person" },
    ],
    tasks: [
      ...(plan.tasks ?? []),
      { id: "inspect", program: "north-06", name: "Inspect", lead: "mai", coLeads: ["finance"] },
    ],
  }),
).cascade;

describe("what a body has to do with", () => {
  test("is the programs it leads, with the targets in them", () => {
    const { programs } = extractBody(cascade, "education");
    expect(programs).toMatchObject([
      { role: "lead", post: null, program: { id: "program-06", unit: "city" } },
    ]);
    expect(
      programs[0]?.targets.map(({ indicator, grade, value }) => [indicator, grade, value]),
    ).toEqual([
      ["renovated", "mandatory", 24],
      ["renovated", "stretch", 30],
      ["standard", "mandatory", 80],
    ]);
  });

  test("is the tasks it leads, leads beside another, or supports, by unit", () => {
    const { tasks } = extractBody(cascade, "finance");
    expect(tasks.map(({ role, task }) => [task.unit, task.id, role])).toEqual([
      ["city", "build", "lead"],
      ["north", "inspect", "co-lead"],
    ]);
    expect(extractBody(cascade, "chair").tasks.map(({ role, task }) => [role, task.id])).toEqual([
      ["support", "survey"],
    ]);
  });

  test("holds targets a program was given, once it is derived", () => {
    const [program] = extractBody(cascade, "chair").programs;
    expect(program?.program.id).toBe("north-06");
    expect(program?.targets.map(({ value }) => value)).toEqual([16, 20, 80]);
    expect(extractBody(parseCascade(plan), "chair").programs[0]?.targets).toEqual([]);
  });
});

describe("what a person has to do with", () => {
  const toldOf = (person: string, on?: string) => {
    const { programs, tasks } = extractBody(cascade, person, on === undefined ? {} : { on });
    return [
      ...programs.map(({ program, post, role }) => [program.id, post, role]),
      ...tasks.map(({ task, post, role }) => [task.id, post, role]),
    ];
  };

  test("is what names it, and what names a post it holds", () => {
    expect(toldOf("mai")).toEqual([
      ["north-06", "chair", "lead"],
      ["survey", "chair", "support"],
      ["inspect", null, "lead"],
    ]);
  });

  test("goes over to the next holder of the post", () => {
    expect(toldOf("lan", "2023-06-30")).toEqual([]);
    expect(toldOf("lan", "2023-07-01")).toEqual([
      ["north-06", "chair", "lead"],
      ["survey", "chair", "support"],
    ]);
    expect(toldOf("mai", "2023-07-01")).toEqual([["inspect", null, "lead"]]);
  });
});

test("is plain data", () => {
  const extract = extractBody(cascade, "mai");
  expect(JSON.parse(JSON.stringify(extract))).toEqual(extract);
});

test("of nobody is an error, as is a day that is none", () => {
  expect(issuesOf(() => extractBody(cascade, "works"))).toMatchObject([{ code: "unknown-body" }]);
  expect(issuesOf(() => extractBody(cascade, "mai", { on: "2023" }))).toMatchObject([
    { code: "invalid-value", path: ["on"] },
  ]);
});
