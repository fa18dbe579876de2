import type { ProgramRecord, Review, ReviewOptions } from "target-cascade";
import { describe, expect, test } from "vitest";
import { reviewedIn, type YearlyPlan } from "./yearly.ts";

function written(unit: string, record: Partial<ProgramRecord>): ProgramRecord {
  return { id: `${unit}-plan`, unit, sources: [{ program: "plan" }], ...record };
}

/** The city adopted its program on 31 January 2021; the east and both wards have written none. */
const plan: YearlyPlan = {
  districts: ["north", "south", "west", "east"],
  units: [
    { id: "n1", parent: "north" },
    { id: "n2", parent: "north" },
  ],
  program: "plan",
  programs: [
    { id: "plan", unit: "city", adopted: { on: "2021-01-31" } },
    written("north", { adopted: { on: "2021-03-02" } }),
    written("south", { adopted: { on: "2021-04-11" } }),
    written("west", { submitted: { on: "2021-12-01" } }),
  ],
};

function adoption(options: ReviewOptions = {}, year = 2021): Review["adoption"] {
  return reviewedIn(year, plan, {}, options).adoption;
}

describe("adoption", () => {
  test("says of every program who owes it, how far it is, and how long after its parent", () => {
    const told = Array.from(adoption().programs, ({ unit, state, parent, daysAfterParent }) => [
      ...[unit, state, parent, daysAfterParent],
    ]);
    // From 31 January: 30 days to 2 March, 70 to 11 April, 334 to the end of the year.
    expect(told).toEqual([
      ["city", "adopted", null, null],
      ["east", "draft", "plan", 334],
      ["north", "adopted", "plan", 30],
      ["n1", "draft", "north-plan", 304],
      ["n2", "draft", "north-plan", 304],
      ["south", "adopted", "plan", 70],
      ["west", "submitted", "plan", 334],
    ]);
  });

  test("is counted by level: on time, late, and the mean of days after the parent", () => {
    // Of four districts north was on time, south late, west and east are late without one.
    const terms = { adoption: { withinDays: 60 } };
    const { levels, programs } = adoption(terms);
    expect(levels).toEqual([
      { level: "city", units: 1, adopted: 1, onTime: 0, late: 0, meanDays: null },
      { level: "district", units: 4, adopted: 2, onTime: 1, late: 3, meanDays: 50 },
      { level: "ward", units: 2, adopted: 0, onTime: 0, late: 2, meanDays: null },
    ]);
    for (const { level, adopted, late } of levels) {
      const own = Array.from(programs).filter((program) => program.level === level);
      expect(own.filter(({ state }) => state === "adopted")).toHaveLength(adopted);
      expect(own.filter(({ onTime }) => onTime === false)).toHaveLength(late);
    }
  });

  test("knows nothing of later days", () => {
    const states = Array.from(adoption({}, 2020).programs, ({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["written", "draft"]));
  });

  test("is narrowed as the rest of a review", () => {
    expect(Array.from(adoption({ unit: "north" }).programs, ({ unit }) => unit)).toEqual([
      ...["north", "n1", "n2"],
    ]);
    expect(adoption({ level: "ward" }).levels.map(({ level, units }) => [level, units])).toEqual([
      ["ward", 2],
    ]);
  });

  test("counts a unit as adopted when it has adopted all it owes", () => {
    const both = { ...plan, programs: [...(plan.programs ?? []), { id: "more", unit: "north" }] };
    const [, districts] = reviewedIn(2021, both, {}).adoption.levels;
    expect(districts).toMatchObject({ units: 4, adopted: 1 });
  });
});

describe("a day by which to adopt", () => {
  const onTime = (options: ReviewOptions) =>
    Array.from(adoption({ ...options, level: "district" }).programs, (program) => [
      ...[program.unit, program.dueOn, program.onTime],
    ]);

  test("is so long after the parent, or a day: the earlier of the two", () => {
    expect(onTime({ adoption: { withinDays: 365, by: "2021-03-31" } })).toEqual([
      ["east", "2021-03-31", false],
      ["north", "2021-03-31", true],
      ["south", "2021-03-31", false],
      ["west", "2021-03-31", false],
    ]);
  });

  test("makes nobody late before it has passed", () => {
    expect(onTime({ adoption: { by: "2021-12-31" } })).toContainEqual(["west", "2021-12-31", null]);
    expect(onTime({ adoption: { by: "2021-12-30" } })).toContainEqual([
      "west",
      "2021-12-30",
      false,
    ]);
  });

  test("is none where nobody set one", () => {
    expect(onTime({})).toContainEqual(["north", null, null]);
  });
});
