import { type CascadeDocument, type CascadeRules, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../helpers/valuesOf.ts";

const units = [
  { id: "city" },
  { id: "north", parent: "city", weights: { people: 1 } },
  { id: "n1", parent: "north", weights: { people: 1 } },
  { id: "n2", parent: "north", weights: { people: 1 } },
  { id: "n11", parent: "n1", weights: { people: 1 } },
  { id: "n12", parent: "n1", weights: { people: 1 } },
  { id: "south", parent: "city", weights: { people: 1 } },
];

type Held = Record<string, [value: number, by?: string, until?: string]>;

/** What comes of values held on any level: `["north", 5, "council"]`, by nobody where not said. */
function holding(
  held: Held,
  {
    cascade = { rule: "split", by: "people" } as CascadeRules,
    measure = "sum",
    on = "",
    reverse = false,
    direction = "higher" as "higher" | "lower",
  } = {},
) {
  const targets = Object.entries(held).map(([unit, [value, by, until]]) => ({
    unit,
    indicator: "jobs",
    value,
    ...(by === undefined ? {} : { hold: { by, ...(until ? { until } : {}) } }),
  }));
  const document = {
    units: reverse ? [...units].reverse() : units,
    indicators: [{ id: "jobs", measure, direction, cascade }],
    targets: reverse ? targets.reverse() : targets,
  } as CascadeDocument;
  const { conflicts, unplaced, issues, ...derivation } = derive(
    parseCascade(document),
    on === "" ? {} : { on },
  );
  return { values: valuesOf(derivation.cascade, "jobs"), conflicts, unplaced, issues };
}

describe("a held leaf", () => {
  test("under a parent nobody holds makes the other leaves move, not the parent", () => {
    const { values, conflicts, unplaced } = holding({ city: [16], n11: [1, "the cell"] });
    expect(values).toEqual({ city: 16, north: 8, n1: 4, n11: 1, n12: 3, n2: 4, south: 8 });
    expect([conflicts, unplaced]).toEqual([[], []]);
  });

  test("that holds more than its parent has leaves 0 to the others, and never less", () => {
    const { values, conflicts } = holding({ city: [16], n11: [7, "the cell"] });
    expect(values).toEqual({ city: 16, north: 8, n1: 4, n11: 7, n12: 0, n2: 4, south: 8 });
    expect(conflicts).toMatchObject([
      {
        code: "over-held",
        unit: "n1",
        amount: 3,
        holders: [{ unit: "n11", by: "the cell", value: 7 }],
        fix: "Lower what they hold, or raise n1 by 3.",
      },
    ]);
  });

  test("beside a held sibling, short of the parent, leaves the rest unplaced", () => {
    const { unplaced } = holding({ city: [16], n11: [1, "a"], n12: [1, "b"] });
    expect(unplaced).toMatchObject([
      { unit: "n1", amount: 2, fix: "Raise one of them, or keep the rest: reserve." },
    ]);
  });
});

describe("holds on several levels", () => {
  test("that agree are both kept, and the others share what is left", () => {
    const { values, conflicts } = holding({
      city: [16, "the city council"],
      north: [10, "the district"],
      n11: [3, "the cell"],
    });
    expect(values).toEqual({ city: 16, north: 10, n1: 5, n11: 3, n12: 2, n2: 5, south: 6 });
    expect(conflicts).toEqual([]);
  });

  test("that do not are a conflict with the amount and both holders; both stand", () => {
    const { values, conflicts } = holding({
      city: [16],
      north: [6, "the district"],
      n1: [5, "the ward"],
      n2: [4, "the commune"],
    });
    expect(values).toMatchObject({ north: 6, n1: 5, n2: 4, south: 10 });
    expect(conflicts).toEqual([
      {
        code: "held-conflict",
        unit: "north",
        indicator: "jobs",
        grade: "mandatory",
        due: null,
        bound: "floor",
        amount: 3,
        message:
          "the district holds north at 6 of jobs, but 9 are held below it, 3 more, by the ward for n1 and the commune for n2. All of it stands.",
        fix: "Let them agree: raise north, lower a value below it, or let a hold end.",
        holders: [
          { unit: "north", by: "the district", value: 6 },
          { unit: "n1", by: "the ward", value: 5 },
          { unit: "n2", by: "the commune", value: 4 },
        ],
      },
    ]);
  });

  test("are found across a level nobody holds, beside what is over-held on it", () => {
    const { values, conflicts } = holding({
      city: [16, "the city council"],
      n1: [12, "the ward"],
      south: [6, "the district"],
    });
    // North is given what south leaves of 16.
    expect(values).toMatchObject({ city: 16, north: 10, n1: 12, n2: 0, south: 6 });
    expect(conflicts).toMatchObject([
      {
        code: "held-conflict",
        unit: "city",
        amount: 2,
        holders: [
          { unit: "city", by: "the city council", value: 16 },
          { unit: "n1", by: "the ward", value: 12 },
          { unit: "south", by: "the district", value: 6 },
        ],
      },
      { code: "over-held", unit: "north", amount: 2, holders: [{ unit: "n1" }] },
    ]);
  });

  test("count each value once: below one that is held, only what it holds counts", () => {
    const { conflicts } = holding({
      city: [16, "the city council"],
      north: [16, "the district"],
      n1: [16, "the ward"],
      n11: [16, "the cell"],
    });
    expect(conflicts).toEqual([]);
  });

  test("count values of a unit's own without a hold, and say so", () => {
    const { conflicts } = holding({ city: [16], north: [6, "the district"], n1: [8] });
    expect(conflicts).toMatchObject([
      {
        code: "held-conflict",
        unit: "north",
        amount: 2,
        message:
          "the district holds north at 6 of jobs, but 8 are held below it, 2 more, by n1 itself. All of it stands.",
        holders: [{ unit: "north" }, { unit: "n1", by: null }],
      },
    ]);
  });

  test("are no conflict where nobody holds the upper one: it has less to give", () => {
    const { conflicts } = holding({ city: [16], north: [6], n1: [8, "the ward"] });
    expect(conflicts).toMatchObject([{ code: "over-held", unit: "north", amount: 2 }]);
  });

  test("are none once the upper hold has ended", () => {
    const held: Held = {
      city: [16],
      north: [6, "the district", "2022-12-31"],
      n1: [8, "the ward"],
    };
    expect(holding(held, { on: "2022-12-31" }).conflicts).toMatchObject([
      { code: "held-conflict" },
    ]);
    expect(holding(held, { on: "2023-01-01" }).conflicts).toMatchObject([{ code: "over-held" }]);
  });

  test("count what the upper one keeps for itself", () => {
    const cascade: CascadeRules = { rule: "split", by: "people", reserve: { north: 2 } };
    const { conflicts } = holding({ city: [16], north: [6, "x"], n1: [7, "y"] }, { cascade });
    expect(conflicts).toMatchObject([
      {
        code: "held-conflict",
        amount: 3,
        message:
          "x holds north at 6 of jobs and keeps 2, but 7 are held below it, 3 more, by y for n1. All of it stands.",
      },
    ]);
    const fits = holding({ city: [16], north: [6, "x"], n1: [5, "y"] }, { cascade });
    expect(fits.conflicts).toMatchObject([{ code: "over-held", unit: "north", amount: 1 }]);
  });

  test("may use up what the rule stretches", () => {
    const cascade: CascadeRules = { rule: "split", by: "people", stretch: 1.5 };
    const held: Held = { city: [4, "x"], north: [3, "y"], south: [3, "z"] };
    expect(holding(held, { cascade }).conflicts).toEqual([]);
  });

  test("below zero are measured the other way round", () => {
    const { conflicts } = holding({ city: [-6, "x"], north: [-5, "y"], south: [-3, "z"] });
    expect(conflicts).toMatchObject([{ code: "held-conflict", unit: "city", amount: 2 }]);
  });

  test("are said the same whatever the order of units and targets", () => {
    const held: Held = { city: [9, "x"], south: [6, "y"], n2: [4, "z"], n11: [3, "w"] };
    expect(holding(held, { reverse: true })).toEqual(holding(held));
    expect(holding(held).conflicts.map(({ code, unit }) => `${code} ${unit}`)).toEqual([
      "held-conflict city",
      "over-held n1",
      "over-held north",
    ]);
  });

  test("by very many are named by the first three", () => {
    const { conflicts } = holding({
      city: [1, "c"],
      n11: [1, "w"],
      n12: [1, "x"],
      n2: [1, "y"],
      south: [1, "z"],
    });
    expect(conflicts[0]).toMatchObject({
      message:
        "c holds city at 1 of jobs, but 4 are held below it, 3 more, by w for n11, x for n12, y for n2 and 1 more. All of it stands.",
    });
  });

  test("are a conflict under values that are assigned as well", () => {
    const cascade: CascadeRules = { rule: "assign", values: { n1: 1 } };
    const { conflicts } = holding({ north: [6, "x"], n2: [7, "y"] }, { cascade });
    expect(conflicts).toContainEqual(
      expect.objectContaining({ code: "held-conflict", unit: "north", amount: 1 }),
    );
  });

  test("mean nothing to a unit that hands on nothing", () => {
    const cascade: CascadeRules = { rule: "stop" };
    expect(holding({ city: [6, "x"], north: [7, "y"] }, { cascade }).conflicts).toEqual([]);
  });
});

describe("held rates", () => {
  const rate = { measure: "ratio", cascade: { rule: "same" } as CascadeRules };

  test("may ask more than what is held above them", () => {
    const { values, conflicts } = holding({ city: [80, "x"], n1: [90, "y"] }, rate);
    expect(values).toMatchObject({ city: 80, north: 80, n1: 90, n11: 90, n2: 80 });
    expect(conflicts).toEqual([]);
  });

  test("that ask less are a conflict with the one above, across any level", () => {
    const { conflicts } = holding({ city: [80, "the city council"], n1: [75, "the ward"] }, rate);
    expect(conflicts).toEqual([
      {
        code: "held-conflict",
        unit: "n1",
        indicator: "jobs",
        grade: "mandatory",
        due: null,
        bound: "floor",
        amount: 5,
        message:
          "the ward holds n1 at 75 for jobs, where the city council holds city at 80. Both stand.",
        fix: "Let them agree: change city or n1, or let a hold end.",
        holders: [
          { unit: "city", by: "the city council", value: 80 },
          { unit: "n1", by: "the ward", value: 75 },
        ],
      },
    ]);
  });

  test("that allow more are one where lower is better", () => {
    const lower = { ...rate, direction: "lower" as const };
    expect(holding({ city: [5, "x"], n1: [4, "y"] }, lower).conflicts).toEqual([]);
    expect(holding({ city: [5, "x"], n1: [6, "y"] }, lower).conflicts).toMatchObject([
      { code: "held-conflict", unit: "n1", amount: 1 },
    ]);
  });

  test("under one nobody holds are looser than their parent, and no more than that", () => {
    for (const held of [
      { city: [80], n1: [75, "y"] },
      { city: [80, "x"], n1: [75] },
      { city: [80, "x"], north: [82], n1: [81, "y"] },
    ] as Held[]) {
      expect(holding(held, rate).conflicts).toMatchObject([
        { code: "looser-than-parent", unit: "n1" },
      ]);
    }
  });

  test("that are to be reached by each are held against one another, too", () => {
    const each: CascadeRules = { rule: "each" };
    expect(holding({ city: [3, "x"], n1: [2, "y"] }, { cascade: each }).conflicts).toMatchObject([
      { code: "held-conflict", unit: "n1", amount: 1 },
    ]);
  });
});
