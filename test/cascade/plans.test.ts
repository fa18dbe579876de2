import { derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { plan } from "./plan.ts";

const written = parseCascade(plan);
const { cascade } = derive(written);

describe("the targets of a unit", () => {
  test("before derivation are those that are written", () => {
    expect(written.derived).toBe(false);
    expect(written.targets("north")).toEqual([]);
    expect(
      written.targets("city").map(({ indicator, grade, value }) => [indicator, grade, value]),
    ).toEqual([
      ["renovated", "mandatory", 24],
      ["renovated", "stretch", 30],
      ["standard", "mandatory", 80],
    ]);
  });

  test("say everything the record leaves to the program, the term and the indicator", () => {
    expect(written.targets("city")[0]).toEqual({
      id: "t1",
      unit: "city",
      indicator: "renovated",
      program: "program-06",
      grade: "mandatory",
      start: "2021-01-01",
      due: "2025-12-31",
      planDue: "2025-12-31",
      value: 24,
      assigned: null,
      registered: null,
      baseline: null,
      direction: "higher",
      bound: "floor",
      benchmark: null,
      decimals: 0,
      figure: "amount",
      balance: "flow",
      phasing: "linear",
      own: null,
      calendar: "calendar",
      origin: "own",
      written: true,
      hold: null,
      source: null,
    });
  });

  test("once derived say where they come from: 40 of 60 schools are 16 of 24", () => {
    expect(cascade.derived).toBe(true);
    expect(cascade.targets("north")[0]).toEqual({
      id: "north/renovated/mandatory/2025-12-31",
      unit: "north",
      indicator: "renovated",
      program: "north-06",
      grade: "mandatory",
      start: "2021-01-01",
      due: "2025-12-31",
      planDue: "2025-12-31",
      value: 16,
      assigned: 16,
      registered: null,
      baseline: null,
      direction: "higher",
      bound: "floor",
      benchmark: null,
      decimals: 0,
      figure: "amount",
      balance: "flow",
      phasing: "linear",
      calendar: "calendar",
      own: null,
      origin: "assigned",
      written: false,
      hold: null,
      source: "t1",
    });
    expect(cascade.targets("north-1")[0]).toMatchObject({
      value: 12,
      source: "north/renovated/mandatory/2025-12-31",
    });
  });

  test("that are held keep who holds them", () => {
    expect(cascade.targets("south").at(-1)).toMatchObject({
      id: "south/standard/mandatory/2024-12-31",
      value: 85,
      written: true,
      hold: { by: "council" },
      source: "city/standard/mandatory/2024-12-31",
    });
  });

  test("come by indicator, grade and date, however the document lists them", () => {
    const due = ["1995-12-31", "2000-12-31", "2022-06-30"];
    const targets = due.flatMap((date) => [
      { unit: "city", indicator: "x", value: 1, due: date },
      { unit: "city", indicator: "x!", value: 1, due: date },
    ]);
    const indicators = ["x!", "x"].map((id) => ({ id, measure: "sum" }));
    for (const listed of [targets, [...targets].reverse()]) {
      const asked = parseCascade({ units: [{ id: "city" }], indicators, targets: listed });
      expect(asked.targets("city").map((one) => [one.indicator, one.due])).toEqual([
        ...due.map((date) => ["x", date]),
        ...due.map((date) => ["x!", date]),
      ]);
    }
  });

  test("are counted by indicator, written and derived", () => {
    expect(written.countTargets("renovated")).toEqual({ written: 2, derived: 0 });
    expect(cascade.countTargets("renovated")).toEqual({ written: 2, derived: 8 });
    expect(cascade.countTargets("standard")).toEqual({ written: 2, derived: 3 });
    expect(cascade.countTargets("unheard-of")).toEqual({ written: 0, derived: 0 });
  });

  test("are frozen with all that is in them", () => {
    const held = cascade.targets("south").at(-1);
    expect([held, held?.hold].map((value) => Object.isFrozen(value))).toEqual([true, true]);
  });

  test("may have no dates at all where nobody says any", () => {
    const { term, ...undated } = plan;
    expect(term).toBeDefined();
    expect(parseCascade(undated).targets("city")[0]).toMatchObject({ start: null, due: null });
  });

  test("take their dates from the program before the term", () => {
    const programs = [{ id: "p", unit: "city", start: "2022-02-01", end: "2022-11-30" }];
    const targets = [{ unit: "city", indicator: "renovated", program: "p", value: 1 }];
    const bodies = undefined;
    const dated = parseCascade({ ...plan, bodies, programs, targets, tasks: [] });
    expect(dated.targets("city")).toMatchObject([{ start: "2022-02-01", due: "2022-11-30" }]);
  });
});

describe("the programs of a unit", () => {
  test("are those it has written or adopted", () => {
    expect(written.programs("city")).toEqual([
      {
        id: "program-06",
        unit: "city",
        name: "Education",
        lead: "education",
        sources: [{ document: "Resolution XIII" }],
        adopted: { on: "2021-03-17" },
        state: "adopted",
      },
    ]);
    expect(written.programs("north")).toEqual([
      {
        id: "north-06",
        unit: "north",
        lead: "chair",
        sources: [{ program: "program-06" }],
        state: "written",
      },
    ]);
    expect(written.programs("south")).toEqual([]);
  });

  test("are drafted by derivation where there is none that names the source", () => {
    expect(cascade.programs("south")).toEqual([
      {
        id: "program-06/south",
        unit: "south",
        state: "draft",
        sources: [{ program: "program-06" }],
      },
    ]);
    expect(cascade.programs("north").map(({ id }) => id)).toEqual(["north-06"]);
    expect(cascade.programs("north-1")).toMatchObject([
      { id: "north-06/north-1", state: "draft", sources: [{ program: "north-06" }] },
    ]);
  });
});

describe("the tasks of a unit", () => {
  test("are those of its programs, by id", () => {
    expect(cascade.tasks("city")).toEqual([
      {
        id: "build",
        program: "program-06",
        name: "Build",
        lead: "finance",
        unit: "city",
        state: "written",
        missing: ["supports", "budget", "staffing", "start", "due", "output"],
      },
      {
        id: "survey",
        program: "program-06",
        name: "Survey",
        lead: "education",
        supports: ["chair"],
        unit: "city",
        state: "written",
        missing: ["budget", "staffing", "start", "due", "output"],
      },
    ]);
    expect(cascade.tasks("south")).toEqual([]);
  });

  test("are frozen with all that is in them", () => {
    const survey = cascade.tasks("city")[1];
    expect([survey, survey?.supports].map((value) => Object.isFrozen(value))).toEqual([true, true]);
  });
});
