import { describe, expect, test } from "vitest";
import { type Changes, findingsIn, named } from "../soundPlan.ts";

/** What each change makes the audit find, and nothing beside it. */
const cases: readonly (readonly [name: string, changes: Changes, found: readonly string[]])[] = [
  ["a sound plan has nothing to find", {}, []],
  [
    "missing-lead: nobody leads a task",
    { tasks: { build: { lead: undefined } } },
    ["missing-lead build"],
  ],
  [
    "missing-lead: nobody leads a program",
    { programs: { "north-plan": { lead: undefined } } },
    ["missing-lead north-plan"],
  ],
  [
    "several-leads: two lead a task",
    { tasks: { build: { coLeads: ["works"] } } },
    ["several-leads build"],
  ],
  [
    "several-leads: two lead a program",
    { programs: { "city-plan": { coLeads: ["schools-office"] } } },
    ["several-leads city-plan"],
  ],
  [
    "several-leads: one body named twice is one",
    { tasks: { build: { coLeads: ["north-works"] } } },
    [],
  ],
  [
    "several-leads: who leads with others leads",
    { tasks: { build: { lead: undefined, coLeads: ["works"] } } },
    [],
  ],
  [
    "missing-support: it is not said who supports",
    { tasks: { build: { supports: undefined } } },
    ["missing-support build"],
  ],
  ["missing-support: that nobody does is said", { tasks: { build: { supports: [] } } }, []],
  [
    "missing-budget: the program's covers its tasks",
    { tasks: { build: { budget: undefined } } },
    [],
  ],
  [
    "missing-budget: neither says what it costs",
    { programs: { "north-plan": { budget: undefined } }, tasks: { build: { budget: undefined } } },
    ["missing-budget build"],
  ],
  ["missing-budget: nothing is a cost", { tasks: { build: { budget: { amount: 0 } } } }, []],
  [
    "missing-staffing: nobody is counted",
    { tasks: { build: { staffing: undefined } } },
    ["missing-staffing build"],
  ],
  ["missing-staffing: nobody is a number", { tasks: { build: { staffing: 0 } } }, []],
  ["missing-start: the program's will do", { tasks: { build: { start: undefined } } }, []],
  [
    "missing-start: neither says when it starts",
    { programs: { "north-plan": { start: undefined } }, tasks: { build: { start: undefined } } },
    ["missing-start build"],
  ],
  [
    "missing-deadline: a task is not due at the end of five years",
    { tasks: { survey: { due: undefined } } },
    ["missing-deadline survey"],
  ],
  [
    "missing-deadline: a task has the day of the one it comes from",
    { tasks: { build: { due: undefined } } },
    [],
  ],
  [
    "missing-output: nothing comes of it",
    { tasks: { build: { output: undefined } } },
    ["missing-output build"],
  ],
  [
    "missing-output: blanks are nothing",
    { tasks: { build: { output: " \t" } } },
    ["missing-output build"],
  ],
  [
    "no-source: a program rests on nothing",
    { programs: { "city-plan": { sources: undefined } } },
    ["no-source city-plan"],
  ],
  [
    "no-review: nobody is to review",
    { programs: { "city-plan": { reviews: [] } } },
    ["no-review city-plan"],
  ],
  [
    "unmeasurable, generic, contributes-to-nothing: it could stand anywhere",
    {
      tasks: {
        build: { name: "Renovate schools", output: "Schools", source: undefined, indicators: [] },
      },
    },
    ["unmeasurable build", "generic build", "contributes-to-nothing build"],
  ],
  [
    "unmeasurable: a place makes it somebody's, and not measurable",
    {
      tasks: {
        survey: { name: "Look after District of North", output: "Report", indicators: [] },
      },
    },
    ["unmeasurable survey", "contributes-to-nothing survey"],
  ],
  [
    "unmeasurable: a number can be counted",
    { tasks: { survey: { output: "Report on 60 schools", indicators: [] } } },
    ["contributes-to-nothing survey"],
  ],
  [
    "unmeasurable: an indicator its unit has no target for measures nothing",
    {
      tasks: { survey: { name: "Plant trees", indicators: ["trees"] } },
      more: {
        indicators: [
          ...[{ id: "trees", measure: "sum", cascade: { rule: "stop" as const } }],
          ...[
            { id: "renovated", measure: "sum", cascade: { rule: "split" as const, by: "equal" } },
          ],
          { id: "standard", measure: "ratio" },
        ],
      },
    },
    ["unmeasurable survey", "contributes-to-nothing survey"],
  ],
  [
    "unmeasurable: a program with neither target nor task",
    {
      more: {
        programs: [
          {
            ...{ id: "empty", unit: "south", lead: "works", reviews: [{ on: "2023-01-01" }] },
            sources: [{ document: "Resolution" }],
          },
        ],
      },
    },
    ["unmeasurable empty"],
  ],
];

describe("what a program must say", () => {
  test.each(cases)("%s", (_, changes, found) => {
    expect(named(findingsIn(changes))).toEqual(found);
  });

  test("a program's lead, and its time, may count for its tasks", () => {
    const changes = { tasks: { survey: { lead: undefined, due: undefined } } };
    const inherit = { options: { inherit: true } };
    const settings = { "missing-lead": inherit, "missing-deadline": inherit };
    expect(named(findingsIn(changes, { settings }))).toEqual([]);
  });

  test("a task may have to say itself what it costs and when it starts", () => {
    const changes = { tasks: { build: { budget: undefined, start: undefined } } };
    const alone = { options: { inherit: false } };
    const settings = { "missing-budget": alone, "missing-start": alone };
    expect(named(findingsIn(changes, { settings }))).toEqual([
      "missing-budget build",
      "missing-start build",
    ]);
  });

  test("a target nobody gives a day is without a deadline", () => {
    const more = { term: undefined } as object;
    const changes: Changes = { programs: { "city-plan": { end: undefined } }, more };
    expect(named(findingsIn(changes))).toContain("missing-deadline city-renovated");
  });

  test("who leads together with whom is told", () => {
    const [finding] = findingsIn({ tasks: { build: { coLeads: ["works"] } } });
    expect(finding).toMatchObject({
      severity: "error",
      unit: "north",
      program: "north-plan",
      item: "build",
      path: ["tasks", 1],
      message: '"Renovate 5 schools" of District of North has 2 leads: who answers for it?',
      evidence: [{ kind: "records", of: "body", ids: ["north-works", "works"] }],
      fix: "Let one lead and the others support.",
    });
  });
});
