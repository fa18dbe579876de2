import {
  type CascadeDocument,
  CascadeError,
  type CompletionBy,
  type CompletionFigure,
  derive,
  parseCascade,
  type Rollup,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";

const asOf = "2023-12-31";

/**
 * Ba Đình has a program for schools, led by the education department, and one for the economy, led by
 * the chair, whom An was until 2022 and Bình is since.
 */
const document = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [{ id: "hanoi" }, { id: "ba-dinh", parent: "hanoi" }, { id: "tay-ho", parent: "hanoi" }],
  bodies: [
    { id: "education", name: "Education department", oversees: [{ field: "youth" }] },
    { id: "council", oversees: [{ field: "old", to: "2022-12-31" }, { field: "economy" }] },
    {
      id: "chair",
      kind: "post",
      holders: [
        { person: "an", to: "2022-12-31" },
        { person: "binh", from: "2023-01-01" },
      ],
    },
    { id: "vacant", kind: "post" },
    { id: "an", kind: "person" },
    { id: "binh", kind: "person", name: "Bình" },
  ],
  indicators: [
    { id: "schools", measure: "sum", tags: ["youth"] },
    { id: "sports", measure: "sum", tags: ["youth", "old"] },
    { id: "jobs", measure: "sum", weight: 3, tags: ["economy"] },
    { id: "trees", measure: "sum" },
  ],
  programs: [
    { id: "for-schools", unit: "ba-dinh", name: "Schools", lead: "education" },
    { id: "for-work", unit: "ba-dinh", lead: "chair", coLeads: ["education"] },
    { id: "for-later", unit: "ba-dinh", lead: "vacant" },
  ],
  targets: [
    { unit: "ba-dinh", indicator: "schools", value: 10, program: "for-schools" },
    { unit: "ba-dinh", indicator: "schools", value: 20, grade: "stretch" },
    { unit: "ba-dinh", indicator: "sports", value: 10, program: "for-schools" },
    { unit: "ba-dinh", indicator: "jobs", value: 100, program: "for-work" },
    { unit: "ba-dinh", indicator: "trees", value: 10 },
  ],
  tasks: [
    { id: "survey", program: "for-schools", name: "Survey", due: "2023-06-30" },
    { id: "build", program: "for-schools", name: "Build", lead: "chair", indicators: ["schools"] },
    { id: "fair", program: "for-work", name: "Fair", lead: "binh", indicators: ["jobs", "sports"] },
    { id: "plan", program: "for-later", name: "Plan", source: "survey" },
  ],
  sets: [
    {
      id: "breakthroughs",
      name: "Breakthroughs",
      items: [{ indicator: "schools", weight: 3 }, { set: "work" }, { task: "survey" }],
    },
    { id: "work", items: [{ program: "for-work" }] },
    { id: "elsewhere", items: [] },
  ],
} satisfies CascadeDocument;

const actuals = [
  { unit: "ba-dinh", indicator: "schools", period: "2023", value: 12 },
  { unit: "ba-dinh", indicator: "jobs", period: "2023", value: 60 },
  { unit: "ba-dinh", indicator: "trees", period: "2023", value: 2 },
];
const updates = [
  { task: "survey", on: "2023-05-31", progress: 0.5 },
  { task: "build", on: "2023-05-31", progress: 1 },
];

function rolled(more: Partial<CascadeDocument> = {}, options = {}): Rollup {
  const { cascade } = derive(parseCascade({ ...document, ...more }));
  return rollUp(cascade, { actuals, updates }, { asOf, ...options });
}

const rollup = rolled();

/** Each group by id, with what its figures and tasks are. */
function groups(by: CompletionBy, of: Rollup = rollup): Record<string, string> {
  return Object.fromEntries(
    of
      .completion("ba-dinh", { by })
      .map(({ id, figures, tasks }) => [
        String(id),
        [...figures.map(({ indicator }) => indicator), ...tasks.ids].join(" "),
      ]),
  );
}

function group(by: CompletionBy, id: string | null, of: Rollup = rollup): CompletionFigure {
  const found = of.completion("ba-dinh", { by }).find((one) => one.id === id);
  if (!found) throw new Error(`There is no group ${id}.`);
  return found;
}

describe("how far a unit is as a whole", () => {
  const [whole, ...others] = rollup.completion("ba-dinh");

  test("is one line, with the completion and coverage the unit has", () => {
    const { completion, coverage } = rollup.unit("ba-dinh");
    expect(others).toEqual([]);
    expect(whole).toMatchObject({ unit: "ba-dinh", by: null, id: null, name: null });
    expect(whole).toMatchObject({ completion, coverage });
    // Schools 1 (12 of 10), jobs 0.6 three times, trees 0.2, sports 0: 3 ÷ 6.
    expect(completion).toBe((1 + 3 * 0.6 + 0.2 + 0) / 6);
    expect(coverage).toEqual({ reported: 3, expected: 4 });
  });

  test("counts targets that are met, known and there at all", () => {
    expect(whole?.targets).toEqual({ met: 1, known: 4, insufficient: 0, expected: 4 });
  });

  test("counts tasks beside targets, and mixes them into no completion", () => {
    expect(whole?.tasks).toEqual({
      completion: 0.75,
      coverage: { reported: 2, expected: 4 },
      ...{ done: 1, overdue: 1, known: 2, expected: 4 },
      ids: ["build", "fair", "plan", "survey"],
    });
  });

  test("of a unit with nothing says nothing", () => {
    expect(rollup.completion("tay-ho")).toEqual([
      {
        ...{ unit: "tay-ho", by: null, id: null, name: null, completion: null },
        coverage: { reported: 0, expected: 0 },
        targets: { met: 0, known: 0, insufficient: 0, expected: 0 },
        tasks: {
          completion: null,
          coverage: { reported: 0, expected: 0 },
          ...{ done: 0, overdue: 0, known: 0, expected: 0, ids: [] },
        },
        ...{ spending: [], figures: [] },
      },
    ]);
    expect(rollup.completion("tay-ho", { by: "tag" })).toEqual([]);
  });
});

describe("how far a unit is by program", () => {
  test("is told of each of its programs, those with nothing in them too; what is in none comes last", () => {
    expect(groups("program")).toEqual({
      "for-later": "plan",
      "for-schools": "schools sports build survey",
      "for-work": "jobs fair",
      null: "trees",
    });
    const { cascade } = derive(parseCascade({ ...document, tasks: [], sets: [] }));
    expect(groups("program", rollUp(cascade, [], { asOf }))["for-later"]).toBe("");
  });

  test("is the mean over the targets in it", () => {
    expect(group("program", "for-schools")).toMatchObject({
      ...{ name: "Schools", completion: 0.5, coverage: { reported: 1, expected: 2 } },
      targets: { met: 1, known: 2, expected: 2 },
      tasks: { completion: 0.75, done: 1, expected: 2 },
    });
    expect(group("program", "for-later")).toMatchObject({ completion: null, name: null });
  });

  test("is told of drafts, which come from programs above", () => {
    const { cascade } = derive(
      parseCascade({
        ...{ units: document.units, programs: [{ id: "city-wide", unit: "hanoi" }] },
        indicators: [{ id: "jobs", measure: "sum", cascade: { rule: "split", by: "equal" } }],
        targets: [{ unit: "hanoi", indicator: "jobs", value: 50, program: "city-wide" }],
      }),
    );
    const [draft] = cascade.programs("ba-dinh");
    expect(draft?.state).toBe("draft");
    const empty = rollUp(cascade, [], { asOf });
    expect(groups("program", empty)).toEqual({ [draft?.id ?? ""]: "jobs" });
  });

  test("has a range in both programs that its sides are in", () => {
    const targets = [
      { unit: "ba-dinh", indicator: "trees", floor: 10, program: "for-schools" },
      { unit: "ba-dinh", indicator: "trees", cap: 20, program: "for-work" },
    ];
    const { "for-schools": one, "for-work": other } = groups("program", rolled({ targets }));
    expect([one, other]).toEqual(["trees build survey", "trees fair"]);
  });
});

describe("how far a unit is by grade", () => {
  test("holds the same actuals against the targets of each", () => {
    expect(groups("grade")).toEqual({
      mandatory: "jobs schools sports trees",
      stretch: "schools",
      null: "build fair plan survey",
    });
    expect(group("grade", "stretch").completion).toBe(12 / 20);
    expect(group("grade", "mandatory").completion).toBe(rollup.unit("ba-dinh").completion);
  });

  test("is that of a rollup against that grade, whichever grade this one is against", () => {
    const stretch = rolled({}, { plan: { grade: "stretch" } });
    expect(group("grade", "stretch").figures).toEqual(
      stretch.unit("ba-dinh").figures.filter(({ target }) => target !== null),
    );
    expect(group("grade", "mandatory", stretch)).toEqual(group("grade", "mandatory"));
  });
});

describe("how far a unit is by set", () => {
  test("is what the set itself says, over what it holds, sets within it included", () => {
    expect(groups("set")).toEqual({
      breakthroughs: "jobs schools fair plan survey",
      work: "jobs fair",
      null: "sports trees build",
    });
    const { completion, coverage } = rollup.set("ba-dinh", "breakthroughs");
    expect(group("set", "breakthroughs")).toMatchObject({
      ...{ name: "Breakthroughs", completion, coverage },
      targets: { met: 1, expected: 2 },
    });
  });
});

describe("how far a unit is by tag and by field", () => {
  test("goes by the tags of indicators, and of those that tasks serve", () => {
    expect(groups("tag")).toEqual({
      economy: "jobs fair",
      old: "sports fair",
      youth: "schools sports build fair",
      null: "trees plan survey",
    });
  });

  test("goes by those tags alone that somebody oversees on the day", () => {
    expect(groups("field")).toEqual({
      economy: "jobs fair",
      youth: "schools sports build fair",
      null: "trees plan survey",
    });
    const { cascade } = rolled();
    const before = rollUp(cascade, [], { asOf: "2022-06-30" });
    expect(Object.keys(groups("field", before))).toEqual(["economy", "old", "youth", "null"]);
  });

  test("has all of a unit that carries the field itself", () => {
    const units = document.units.map((unit) =>
      unit.id === "ba-dinh" ? { ...unit, tags: ["youth", "central"] } : unit,
    );
    expect(groups("field", rolled({ units }))).toEqual({
      economy: "jobs fair",
      youth: "jobs schools sports trees build fair plan survey",
    });
  });
});

describe("how far a unit is by who is in charge", () => {
  test("goes by who leads a task, else by who leads the program; each who leads it together", () => {
    expect(groups("body")).toEqual({
      binh: "fair",
      chair: "jobs build",
      education: "jobs schools sports survey",
      vacant: "plan",
      null: "trees",
    });
    expect(group("body", "education")).toMatchObject({
      ...{ name: "Education department", completion: (1 + 0 + 3 * 0.6) / 5 },
      coverage: { reported: 2, expected: 3 },
      tasks: { completion: 0.5, overdue: 1 },
    });
  });

  test("by person, a post is whoever holds it on the day, and a department is nobody", () => {
    expect(groups("person")).toEqual({
      binh: "jobs build fair",
      null: "schools sports trees plan survey",
    });
    expect(group("person", "binh").name).toBe("Bình");
    const before = rollUp(rollup.cascade, [], { asOf: "2022-06-30" });
    expect(groups("person", before)).toMatchObject({ an: "jobs build", binh: "fair" });
  });
});

describe("how far a unit is", () => {
  test("says how many of the figures in it rest on too few reports", () => {
    const asking = rolled({}, { coverage: { least: { count: 1 } } });
    expect(group("program", "for-schools", asking).targets.insufficient).toBe(1);
  });

  test("leaves out what is withheld, and says so", () => {
    const strict = rolled({}, { missing: "require-all" });
    expect(group("program", "for-schools", strict)).toMatchObject({
      completion: 1,
      targets: { met: 1, known: 1, expected: 2 },
      coverage: { reported: 1, expected: 2 },
    });
  });

  test("has an actual without a target among its figures, and counts it as none", () => {
    const local = rollUp(
      rollup.cascade,
      [{ unit: "tay-ho", indicator: "trees", period: "2023", value: 4 }],
      { asOf },
    );
    const [whole] = local.completion("tay-ho");
    expect(whole).toMatchObject({ targets: { expected: 0 }, figures: [{ indicator: "trees" }] });
    expect(local.completion("tay-ho", { by: "grade" })).toMatchObject([
      { id: null, figures: [{ indicator: "trees", actual: 4 }] },
    ]);
  });

  test("of 1 and almost 1 is never 1", () => {
    const of = (value: number) => ({ unit: "ba-dinh", indicator: "jobs", period: "2023", value });
    const large = 2 ** 50;
    const { cascade } = derive(
      parseCascade({
        ...{ units: [{ id: "ba-dinh" }] },
        indicators: [
          { id: "jobs", measure: "max" },
          { id: "trees", measure: "max", weight: 1_000_000 },
        ],
        targets: ["jobs", "trees"].map((indicator) => ({
          ...{ unit: "ba-dinh", indicator, value: large },
        })),
      }),
    );
    const rows = [of(large - 1), { ...of(large), indicator: "trees" }];
    expect(rollUp(cascade, rows, { asOf }).unit("ba-dinh").completion).toBeLessThan(1);
    const met = [of(large), { ...of(large), indicator: "trees" }];
    expect(rollUp(cascade, met, { asOf }).unit("ba-dinh").completion).toBe(1);
  });

  test("cannot be told by what there is not, or of a unit nobody knows", () => {
    expect(() => rollup.completion("ba-dinh", { by: "color" as CompletionBy })).toThrow(
      'Targets and tasks cannot be told apart by "color".',
    );
    expect(() => rollup.completion("ba-dinh", { by: "constructor" as CompletionBy })).toThrow(
      CascadeError,
    );
    expect(() => rollup.completion("ba-ding")).toThrow("There is no unit ba-ding.");
  });

  test("is frozen", () => {
    const [first] = rollup.completion("ba-dinh", { by: "program" });
    for (const part of [first, first?.targets, first?.tasks, first?.tasks.ids, first?.spending]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});
