import { audit, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { type Changes, changed, findingsIn, named, soundPlan } from "../soundPlan.ts";

const south = (indicator: string, value: number, more: object = {}) => ({
  ...{ id: `south-${indicator}`, unit: "south", indicator, value },
  ...more,
});

const cases: readonly (readonly [name: string, changes: Changes, found: readonly string[]])[] = [
  [
    "not-cascaded: a program leaves out a target it is given",
    {
      targets: {
        "north-standard": { program: undefined, indicator: "renovated", grade: "stretch" },
      },
    },
    ["not-cascaded north-plan"],
  ],
  [
    "locally-added: a target nobody above has",
    {
      more: {
        indicators: [...soundPlan.indicators, { id: "trees", name: "Trees", measure: "sum" }],
        targets: [south("trees", 3)],
      },
    },
    ["locally-added south-trees"],
  ],
  [
    "looser-than-parent: 70 % where 80 % are asked",
    { targets: { "north-standard": { value: 70 } } },
    ["looser-than-parent north-standard"],
  ],
  [
    "looser-than-parent: asking more of oneself is no fault",
    { targets: { "north-standard": { value: 90 } } },
    [],
  ],
  [
    "looser-than-parent: under a cap more is looser",
    {
      targets: { "north-standard": { value: 90 } },
      more: {
        indicators: [
          soundPlan.indicators[0],
          { ...soundPlan.indicators[1], direction: "lower" as const },
        ],
      },
    },
    ["looser-than-parent north-standard"],
  ],
  [
    "does-not-add-up: 5 and 4 are not 10",
    { more: { targets: [south("renovated", 4)] } },
    ["does-not-add-up city-renovated"],
  ],
  [
    "over-assigned: 5 and 8 are more than 10",
    { more: { targets: [south("renovated", 8)] } },
    ["over-assigned city-renovated"],
  ],
  [
    "does-not-add-up: derivation gives the rest to whoever is free",
    { targets: { "north-renovated": { value: 7 } } },
    [],
  ],
  [
    "does-not-add-up: under a cap what is allowed beyond it is too much",
    {
      more: {
        indicators: [
          { ...soundPlan.indicators[0], direction: "lower" as const },
          soundPlan.indicators[1],
        ],
        targets: [south("renovated", 8)],
      },
    },
    ["does-not-add-up city-renovated"],
  ],
  [
    "over-assigned: a stretch of the rule is on purpose",
    {
      targets: {
        "city-renovated": { cascade: { rule: "split", by: "equal", stretch: 1.2 } },
        "north-renovated": { value: 6 },
      },
      more: { targets: [south("renovated", 6)] },
    },
    [],
  ],
  [
    "over-assigned: what is beyond the stretch is not",
    {
      targets: { "city-renovated": { cascade: { rule: "split", by: "equal", stretch: 1.2 } } },
      more: { targets: [south("renovated", 8)] },
    },
    ["over-assigned city-renovated"],
  ],
  [
    "over-assigned: values a rule assigns come to more than there is",
    {
      targets: {
        "city-renovated": { cascade: { rule: "assign", values: { south: 11 } } },
        "north-renovated": { indicator: "standard", value: 90, grade: "indicative" },
      },
    },
    ["over-assigned city-renovated"],
  ],
  [
    "later-than-parent: a task due after the one it comes from",
    { tasks: { build: { due: "2022-07-01" } } },
    ["later-than-parent build"],
  ],
  [
    "later-than-parent: a target due after all of those above it",
    {
      targets: { "city-standard": { due: "2024-12-31" }, "north-standard": { value: 85 } },
    },
    ["not-cascaded north-plan", "later-than-parent north-standard"],
  ],
  [
    "later-than-parent: a program that goes on when its source has ended",
    { programs: { "city-plan": { end: "2024-12-31" } } },
    [
      "not-cascaded north-plan",
      "later-than-parent north-plan",
      "later-than-parent north-renovated",
      "later-than-parent north-standard",
    ],
  ],
  [
    "outside-period: a task outside the time of its program, a program outside the term",
    {
      programs: { "north-plan": { start: "2020-11-01" } },
      targets: {
        "north-renovated": { start: "2021-01-01" },
        "north-standard": { start: "2021-01-01" },
      },
      tasks: { survey: { start: "2020-12-31" } },
    },
    ["outside-period survey", "outside-period north-plan", "period-mismatch north-plan"],
  ],
  [
    "period-mismatch: a flow counted from another day",
    { targets: { "north-renovated": { start: "2022-01-01" } } },
    ["period-mismatch north-renovated"],
  ],
  [
    "period-mismatch: a stock is what it is, whatever its first day",
    { targets: { "north-standard": { start: "2022-01-01" } } },
    [],
  ],
  [
    "contributes-to-nothing: neither a target nor a task of the superior's",
    { tasks: { survey: { indicators: [] } } },
    ["contributes-to-nothing survey"],
  ],
  [
    "budget-exceeds-parent: a task beyond its program",
    { tasks: { build: { budget: { amount: 41, unitOfMeasure: "million" } } } },
    ["budget-exceeds-parent build"],
  ],
  [
    "budget-exceeds-parent: a program beyond its source",
    { programs: { "north-plan": { budget: { amount: 101, unitOfMeasure: "million" } } } },
    ["budget-exceeds-parent north-plan"],
  ],
  [
    "budget-exceeds-parent: money in another unit of measure is not compared",
    { tasks: { build: { budget: { amount: 900, unitOfMeasure: "thousand" } } } },
    [],
  ],
  [
    "budget-exceeds-parent: two programs together beyond their source",
    {
      more: {
        programs: [
          {
            ...{ id: "south-plan", unit: "south", lead: "works", text: "In 2 schools" },
            ...{ start: "2021-01-01", end: "2025-12-31", reviews: [{ on: "2023-01-01" }] },
            sources: [{ program: "city-plan" }],
            budget: { amount: 60.5, unitOfMeasure: "million" },
          },
        ],
        targets: [
          south("renovated", 5, { program: "south-plan" }),
          south("standard", 80, { program: "south-plan" }),
        ],
      },
    },
    ["budget-exceeds-parent city-plan"],
  ],
];

describe("how a program hangs together with what is above it", () => {
  test.each(cases)("%s", (_, changes, found) => {
    expect(named(findingsIn(changes))).toEqual(found);
  });

  test("the amounts that differ are told, with the difference", () => {
    const [short] = findingsIn({ more: { targets: [south("renovated", 4)] } });
    expect(short?.message).toBe(
      "City of Riverton is to reach 10 schools of Schools renovated, the units below it come to 9 schools: nobody has the other 1 schools.",
    );
    expect(short?.evidence).toEqual([
      { kind: "amount", expected: 10, received: 9, difference: -1, unitOfMeasure: "schools" },
    ]);
  });

  test("amounts with decimals add up as they are written", () => {
    const more = [0.1, 0.2].map((amount, place) => ({
      ...soundPlan.tasks[1],
      ...{ id: `part-${place}`, budget: { amount }, source: undefined },
    }));
    const changes: Changes = {
      programs: { "north-plan": { budget: { amount: 0.3 } } },
      more: { tasks: JSON.parse(JSON.stringify(more)) },
    };
    expect(named(findingsIn(changes))).toEqual([]);
  });

  test("a little may be left with nobody, or promised beyond, where that is tolerated", () => {
    const tolerated = { options: { tolerance: 0.3 } };
    const settings = { "does-not-add-up": tolerated, "over-assigned": tolerated };
    for (const value of [2, 8]) {
      expect(findingsIn({ more: { targets: [south("renovated", value)] } }, { settings })).toEqual(
        [],
      );
    }
    expect(named(findingsIn({ more: { targets: [south("renovated", 1)] } }, { settings }))).toEqual(
      ["does-not-add-up city-renovated"],
    );
  });

  test("where only derivation made the target above, the first of those below is told", () => {
    const cells = ["n2", "n1"].map((id) => ({ id, parent: "north" }));
    const document = changed({
      targets: { "north-renovated": { unit: "south", program: undefined } },
      more: {
        levels: [{ id: "city" }, { id: "district" }, { id: "cell" }],
        units: cells,
        targets: [
          { id: "b", unit: "n2", indicator: "renovated", value: 3 },
          { id: "a", unit: "n1", indicator: "renovated", value: 4 },
        ],
      },
    });
    const { findings } = audit(derive(parseCascade(document)).cascade);
    const over = findings.filter(({ rule }) => rule === "over-assigned");
    expect(over).toMatchObject([{ unit: "n1", item: "a" }]);
    expect(over[0]?.message).toContain("District of North is to reach 5 schools");
  });
});
