import type { Issue } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const units = [{ id: "city" }, { id: "north", parent: "city" }];
const indicators = [{ id: "trees", measure: "sum" }];
const programs = [{ id: "p", unit: "city" }];
const base = { units, indicators, programs };

function where(issues: readonly Issue[]): unknown[] {
  return issues.map(({ code, path, unit }) => [code, path.join("."), unit]);
}

describe("a target names", () => {
  const target = { unit: "city", indicator: "trees", value: 1 };

  test("a unit nobody has", () => {
    expect(refusalOf({ ...base, targets: [{ ...target, unit: "nroth" }] })).toEqual([
      {
        code: "unknown-unit",
        severity: "error",
        path: ["targets", 0, "unit"],
        unit: "nroth",
        expected: "the id of a unit",
        received: '"nroth"',
        message: "A target names the unit nroth, which is not in the cascade.",
      },
    ]);
  });

  test("an indicator nobody has", () => {
    expect(refusalOf({ ...base, targets: [{ ...target, indicator: "treees" }] })).toMatchObject([
      {
        code: "unknown-indicator",
        path: ["targets", 0, "indicator"],
        unit: "city",
        message: "A target names the indicator treees, which is not in the cascade.",
      },
    ]);
  });

  test("a program nobody has, or one of another unit", () => {
    expect(refusalOf({ ...base, targets: [{ ...target, program: "q" }] })).toMatchObject([
      { code: "unknown-program", path: ["targets", 0, "program"], unit: "city" },
    ]);
    expect(
      refusalOf({ ...base, targets: [{ ...target, unit: "north", program: "p" }] }),
    ).toMatchObject([
      {
        code: "unknown-program",
        path: ["targets", 0, "program"],
        unit: "north",
        expected: "the id of a program of north",
        message: "A target names the program p, which is not a program of north.",
      },
    ]);
  });

  test("everything wrongly at once, and all of it is said", () => {
    const lost = { unit: "a", indicator: "b", program: "c", value: 1 };
    expect(where(refusalOf({ ...base, targets: [lost] }))).toEqual([
      ["unknown-unit", "targets.0.unit", "a"],
      ["unknown-indicator", "targets.0.indicator", "a"],
      ["unknown-program", "targets.0.program", "a"],
    ]);
  });

  test("an indicator whose measure is unknown, which is said once", () => {
    const unknown = [{ id: "trees", measure: "average" }];
    expect(where(refusalOf({ ...base, indicators: unknown, targets: [target] }))).toEqual([
      ["unknown-measure", "indicators.0.measure", undefined],
    ]);
  });

  test("the same as another of its grade: unit, indicator and day", () => {
    const again = { ...target, value: 2 };
    expect(refusalOf({ ...base, targets: [target, again] })).toEqual([
      {
        code: "duplicate-target",
        severity: "error",
        path: ["targets", 1],
        unit: "city",
        expected: "one target of a grade for a unit, indicator and date",
        received: "2",
        message:
          "city has two mandatory targets for trees due on one day: targets.0 and targets.1.",
        fix: "Remove one of them, or give it another grade or date.",
      },
    ]);
  });

  test("the same by way of the term or the program: no date and the term's last day are one", () => {
    const term = { start: "2021-01-01", end: "2025-12-31" };
    const targets = [target, { ...target, grade: "mandatory", due: "2025-12-31" }];
    expect(where(refusalOf({ ...base, term, targets }))).toEqual([
      ["duplicate-target", "targets.1", "city"],
    ]);
  });

  test("an id another target has", () => {
    const targets = ["mandatory", "stretch"].map((grade) => ({ ...target, id: "t", grade }));
    expect(where(refusalOf({ ...base, targets }))).toEqual([
      ["duplicate-id", "targets.1.id", undefined],
    ]);
  });
});

describe("a program names", () => {
  test("a unit, a leader or a source nobody has", () => {
    const bad = [
      ...programs,
      { id: "q", unit: "nowhere" },
      { id: "r", unit: "north", lead: "nobody", sources: [{ program: "p" }, { program: "s" }] },
    ];
    expect(where(refusalOf({ ...base, programs: bad }))).toEqual([
      ["unknown-unit", "programs.1.unit", "nowhere"],
      ["unknown-body", "programs.2.lead", "north"],
      ["unknown-program", "programs.2.sources.1.program", "north"],
    ]);
  });

  test("others that lead with it, and are nobody", () => {
    const both = [...programs, { id: "r", unit: "north", coLeads: ["office", "nobody"] }];
    const tasks = [{ id: "t", program: "p", name: "T", coLeads: ["x"] }];
    const document = { ...base, bodies: [{ id: "office" }], programs: both, tasks };
    expect(where(refusalOf(document))).toEqual([
      ["unknown-body", "programs.1.coLeads.1", "north"],
      ["unknown-body", "tasks.0.coLeads.0", "city"],
    ]);
  });

  test("itself as its source", () => {
    const bad = [{ id: "p", unit: "city", sources: [{ program: "p" }] }];
    expect(refusalOf({ ...base, programs: bad })).toEqual([
      {
        code: "source-cycle",
        severity: "error",
        path: ["programs", 0, "sources"],
        unit: "city",
        expected: "sources that do not lead back to the program",
        received: '"p → p"',
        message: "These programs derive from one another in a circle: p → p.",
        fix: "Take one of their sources out.",
      },
    ]);
  });

  test("sources that lead back to it: only those in the circle are named", () => {
    const bad = [
      { id: "above", unit: "city" },
      { id: "a", unit: "city", sources: [{ program: "above" }, { program: "b" }] },
      { id: "b", unit: "north", sources: [{ program: "c" }] },
      { id: "c", unit: "north", sources: [{ program: "a" }] },
      { id: "below", unit: "north", sources: [{ program: "c" }] },
    ];
    expect(refusalOf({ ...base, programs: bad })).toMatchObject([
      {
        code: "source-cycle",
        path: ["programs", 1, "sources"],
        message: "These programs derive from one another in a circle: a → b → c → a.",
      },
    ]);
  });

  test("in two circles, each of which is an issue", () => {
    const circle = (one: string, other: string) => [
      { id: one, unit: "city", sources: [{ program: other }] },
      { id: other, unit: "city", sources: [{ program: one }] },
    ];
    const bad = [...circle("a", "b"), ...circle("x", "y")];
    expect(refusalOf({ ...base, programs: bad }).map(({ received }) => received)).toEqual([
      '"a → b → a"',
      '"x → y → x"',
    ]);
  });

  test("a source twice, or several sources, which is no circle", () => {
    const good = [
      ...programs,
      { id: "q", unit: "city" },
      { id: "r", unit: "north", sources: [{ program: "p" }, { program: "q" }, { program: "p" }] },
      { id: "s", unit: "north", sources: [{ program: "r" }, { program: "p" }] },
    ];
    expect(() => refusalOf({ ...base, programs: good })).toThrow("Nothing was refused.");
  });
});

describe("a task names", () => {
  test("a program, a body or an indicator nobody has", () => {
    const tasks = [
      { id: "t", program: "q", name: "T" },
      { id: "u", program: "p", name: "U", lead: "x", supports: ["y"], indicators: ["trees", "z"] },
    ];
    expect(where(refusalOf({ ...base, tasks }))).toEqual([
      ["unknown-program", "tasks.0.program", undefined],
      ["unknown-body", "tasks.1.lead", "city"],
      ["unknown-body", "tasks.1.supports.0", "city"],
      ["unknown-indicator", "tasks.1.indicators.1", "city"],
    ]);
  });
});

describe("a body names", () => {
  test("a unit nobody has", () => {
    const bodies = [
      { id: "a", unit: "x" },
      { id: "b", oversees: [{ unit: "city" }, { unit: "y" }] },
    ];
    expect(refusalOf({ ...base, bodies })).toMatchObject([
      {
        code: "unknown-unit",
        path: ["bodies", 0, "unit"],
        unit: "x",
        message: "bodies.0 names the unit x, which is not in the cascade.",
      },
      { code: "unknown-unit", path: ["bodies", 1, "oversees", 1, "unit"], unit: "y" },
    ]);
  });
});

describe("an id is there twice", () => {
  test.each([
    ["indicators", { id: "trees", measure: "sum" }],
    ["programs", { id: "p", unit: "city" }],
    ["bodies", { id: "b" }],
    ["tasks", { id: "t", program: "p", name: "T" }],
    ["weights", { id: "w" }],
    ["levels", { id: "level-1" }],
  ])("among the %s", (collection, record) => {
    const [issue, ...others] = refusalOf({ ...base, [collection]: [record, record] });
    expect(issue).toMatchObject({ code: "duplicate-id", path: [collection, 1, "id"] });
    expect(others.every(({ code }) => code === "unknown-level")).toBe(true);
  });
});

describe("an indicator names", () => {
  test("a measure nobody knows", () => {
    const bad = [{ id: "trees", measure: { type: "constructor" } }];
    expect(refusalOf({ units, indicators: bad })).toMatchObject([
      {
        code: "unknown-measure",
        path: ["indicators", 0, "measure"],
        expected: "one of sum, ratio, mean, min, max, milestone, checklist, growth, reported",
        received: '"constructor"',
        message: "The indicator trees is measured by constructor, which is not a known measure.",
      },
    ]);
  });

  test("a weight no unit has, for its baseline or its denominator", () => {
    const bad = [
      { id: "trees", measure: "sum", baseline: "trees-2020" },
      { id: "rate", measure: { type: "ratio", of: "schools" } },
    ];
    expect(refusalOf({ units, indicators: bad })).toMatchObject([
      {
        code: "unknown-weight",
        path: ["indicators", 0, "baseline"],
        expected: "one of the weights of units (none is stated)",
        message: "The indicator trees refers to the weight trees-2020, which no unit has.",
        fix: 'State it on units: weights: { "trees-2020": … }.',
      },
      { code: "unknown-weight", path: ["indicators", 1, "measure"] },
    ]);
  });

  test("a level nobody has, under require", () => {
    const measure = { type: "milestone", require: { province: "all" } };
    expect(refusalOf({ units, indicators: [{ id: "m", measure }] })).toMatchObject([
      {
        code: "invalid-value",
        path: ["indicators", 0],
        message:
          "The indicator m (milestone) needs levels of the cascade under require, not province.",
      },
    ]);
  });
});
