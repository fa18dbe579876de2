import {
  type CascadeDocument,
  type Indicator,
  parseCascade,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const term = { start: "2021-01-01", end: "2025-12-31" };
const end = "2025-12-31";

/** A city over the north, with one indicator, `x`. */
function document(
  indicator: Partial<Indicator>,
  ...targets: (Omit<TargetRecord, "unit" | "indicator"> & { unit?: string })[]
): CascadeDocument {
  return {
    term,
    units: [{ id: "city" }, { id: "north", parent: "city" }],
    indicators: [{ id: "x", measure: "ratio", ...indicator }],
    targets: targets.map((target) => ({ unit: "city", indicator: "x", ...target }) as TargetRecord),
  };
}

/** The city's targets as written. */
function targetsOf(...given: Parameters<typeof document>) {
  return parseCascade(document(...given)).targets("city");
}

const seen = (...given: Parameters<typeof document>) =>
  targetsOf(...given).map(({ id, bound, value }) => [
    id.replace("city/x/mandatory/", ""),
    bound,
    value,
  ]);

describe("what a value means", () => {
  test("is up to the direction: at least, at most, or exactly", () => {
    expect(seen({}, { value: 80 })).toEqual([[end, "floor", 80]]);
    expect(seen({ direction: "higher" }, { value: 80 })).toEqual([[end, "floor", 80]]);
    expect(seen({ direction: "lower" }, { value: 3 })).toEqual([[end, "cap", 3]]);
    expect(seen({ direction: "within" }, { value: 50 })).toEqual([
      [end, "floor", 50],
      [`${end}/cap`, "cap", 50],
    ]);
  });

  test("a floor and a cap may be given whatever the direction", () => {
    for (const direction of ["higher", "within"] as const) {
      expect(seen({ direction }, { floor: 7, cap: 8 })).toEqual([
        [end, "floor", 7],
        [`${end}/cap`, "cap", 8],
      ]);
      expect(seen({ direction }, { cap: 8 })).toEqual([[`${end}/cap`, "cap", 8]]);
      expect(seen({ direction }, { floor: 7 })).toEqual([[end, "floor", 7]]);
    }
    expect(seen({ direction: "lower" }, { floor: 2, cap: 3 })).toEqual([
      [`${end}/floor`, "floor", 2],
      [end, "cap", 3],
    ]);
  });

  test("the floor and the cap may stand in two records, each with terms of its own", () => {
    const targets = targetsOf(
      {},
      { cap: 90, hold: { by: "the council" }, cascade: { rule: "stop" } },
      { floor: 80, origin: "own" },
    );
    expect(
      targets.map(({ bound, value, hold, direction }) => ({ bound, value, hold, direction })),
    ).toEqual([
      { bound: "floor", value: 80, hold: null, direction: "higher" },
      { bound: "cap", value: 90, hold: { by: "the council" }, direction: "higher" },
    ]);
  });

  test("a baseline is that of both sides", () => {
    expect(targetsOf({ direction: "within" }, { floor: 3, cap: 4, baseline: 9 })).toMatchObject([
      { bound: "floor", baseline: 9 },
      { bound: "cap", baseline: 9 },
    ]);
  });

  test("each side is a target of its own when they are counted", () => {
    const cascade = parseCascade(document({}, { floor: 7, cap: 8 }, { unit: "north", value: 7 }));
    expect(cascade.countTargets("x")).toEqual({ written: 3, derived: 0 });
  });
});

describe("the id of a target", () => {
  test("of a record that has one is the first side's, and the other's ends in its name", () => {
    expect(targetsOf({}, { id: "t", floor: 7, cap: 8 }).map(({ id }) => id)).toEqual([
      "t",
      "t/cap",
    ]);
    expect(
      targetsOf({ direction: "lower" }, { id: "t", floor: 7, cap: 8 }).map(({ id }) => id),
    ).toEqual(["t/floor", "t"]);
    expect(targetsOf({ direction: "within" }, { id: "t", value: 8 }).map(({ id }) => id)).toEqual([
      "t",
      "t/cap",
    ]);
    expect(targetsOf({}, { id: "t", cap: 8 }).map(({ id }) => id)).toEqual(["t"]);
  });

  test("finds the target again, whichever side it is", () => {
    const cascade = parseCascade(
      document(
        { direction: "lower" },
        { id: "a/b", floor: 2, cap: 3 },
        { unit: "north", floor: 1, cap: 4 },
      ),
    );
    for (const unit of ["city", "north"]) {
      expect(cascade.targets(unit)).toHaveLength(2);
      for (const target of cascade.targets(unit)) {
        expect(cascade.lineage(target.id).target).toEqual(target);
      }
    }
    expect(() => cascade.lineage("a/b/cap")).toThrow(/no target a\/b\/cap/);
    expect(() => cascade.lineage(`north/x/mandatory/${end}/cap`)).toThrow();
    expect(() => cascade.lineage(`city/x/mandatory/${end}`)).toThrow();
  });

  test("of a second side is nobody else's", () => {
    const issues = refusalOf(
      document({}, { id: "t/cap", grade: "stretch", value: 3 }, { id: "t", floor: 7, cap: 8 }),
    );
    expect(issues).toEqual([
      {
        code: "duplicate-id",
        severity: "error",
        path: ["targets", 0, "id"],
        unit: "city",
        expected: "an id no other of the targets has",
        received: '"t/cap"',
        message: "t/cap is what the cap of the target t is known by.",
        fix: "Give one of them another id.",
      },
    ]);
  });
});

describe("sides that do not go together", () => {
  test("a floor above the cap", () => {
    expect(refusalOf(document({ decimals: 1 }, { floor: 8.5, cap: 8 }))).toEqual([
      {
        code: "floor-above-cap",
        severity: "error",
        path: ["targets", 0],
        unit: "city",
        expected: "a floor of at most 8",
        received: "8.5",
        message: "city is to have at least 8.5 and at most 8 of x, which nothing is.",
        fix: "Lower the floor, or raise the cap.",
      },
    ]);
  });

  test("the same in two records, of which the later one is named", () => {
    const two = document({}, { cap: 7 }, { value: 9 });
    expect(refusalOf(two)).toMatchObject([{ code: "floor-above-cap", path: ["targets", 1] }]);
    expect(refusalOf({ ...two, targets: [...(two.targets ?? [])].reverse() })).toMatchObject([
      { code: "floor-above-cap", path: ["targets", 1] },
    ]);
  });

  test("of another grade or date they have nothing to do with one another", () => {
    expect(
      targetsOf({}, { value: 9 }, { cap: 7, grade: "stretch" }, { cap: 7, due: "2022-12-31" }),
    ).toHaveLength(3);
  });

  test("two floors, or two caps", () => {
    expect(refusalOf(document({}, { value: 7 }, { floor: 7, cap: 8 }, { cap: 9 }))).toMatchObject([
      {
        code: "duplicate-target",
        path: ["targets", 1],
        message: `city has two mandatory targets for x due on one day: targets.0 and targets.1.`,
      },
      {
        code: "duplicate-target",
        path: ["targets", 2],
        expected: "one cap of a grade for a unit, indicator and date",
        message: `city has two mandatory caps for x due on one day: targets.1 and targets.2.`,
      },
    ]);
  });

  test("more decimals than the indicator has, on either", () => {
    expect(
      refusalOf(document({}, { floor: 7.5, cap: 8.5 })).map(({ code, path }) => [
        code,
        path.at(-1),
      ]),
    ).toEqual([
      ["too-many-decimals", "floor"],
      ["too-many-decimals", "cap"],
    ]);
  });

  test("caps of siblings too large to be added up", () => {
    const large = document({ measure: "sum" }, { unit: "north", cap: 2 ** 53 - 1 });
    const units = [...large.units, { id: "south", parent: "city" }];
    const targets = [...(large.targets ?? []), { unit: "south", indicator: "x", cap: 2 ** 53 - 1 }];
    expect(refusalOf({ ...large, units, targets })).toMatchObject([
      { code: "too-large", path: ["targets", 1, "cap"], unit: "south" },
    ]);
  });
});

describe("a side the measure does not have", () => {
  const measure = "milestone";

  test("cannot be given to a target", () => {
    expect(refusalOf(document({ measure }, { floor: 1, cap: 1 }))).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["targets", 0, "cap"],
        unit: "city",
        expected: "direction higher: a milestone is reached or not",
        received: "1",
        message:
          "x (milestone) can have no cap at city: it needs direction higher: a milestone is reached or not.",
      },
    ]);
  });

  test("nor be stayed within", () => {
    expect(refusalOf(document({ measure, direction: "within" }, { value: 1 }))).toMatchObject([
      {
        code: "invalid-value",
        path: ["indicators", 0],
        message: expect.stringContaining("direction higher"),
      },
    ]);
  });

  test("nor be assigned", () => {
    const cascade = { rule: "assign", values: { north: { cap: 1 } } } as const;
    expect(refusalOf(document({ measure, cascade }, { value: 1 }))).toMatchObject([
      {
        code: "invalid-value",
        path: ["indicators", 0, "cascade", "values", "north", "cap"],
        unit: "north",
      },
    ]);
  });

  test("what a measure asks of a target it asks of each side", () => {
    expect(refusalOf(document({ measure }, { floor: 2 }))).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "floor"], received: "2" },
    ]);
  });
});

describe("a rule for what has two sides", () => {
  const rule = (cascade: object, indicator: Partial<Indicator> = {}) =>
    refusalOf(document({ ...indicator, cascade: cascade as never }, { floor: 7, cap: 8 }));

  test("cannot assign a floor above the cap", () => {
    expect(rule({ rule: "assign", values: { north: { floor: 9, cap: 8 } } })).toEqual([
      {
        code: "floor-above-cap",
        severity: "error",
        path: ["indicators", 0, "cascade", "values", "north"],
        unit: "north",
        expected: "a floor of at most 8",
        received: "9",
        message: "north is assigned at least 9 and at most 8 of x, which nothing is.",
        fix: "Lower the floor, or raise the cap.",
      },
    ]);
  });

  test("cannot assign more decimals than there are, nor to units that are not there", () => {
    expect(
      rule({ rule: "assign", values: { north: { floor: 7.5, cap: 8.5 }, south: { cap: 1 } } }).map(
        ({ code, path }) => [code, path.slice(4).join(".")],
      ),
    ).toEqual([
      ["unknown-unit", "south"],
      ["too-many-decimals", "north.floor"],
      ["too-many-decimals", "north.cap"],
    ]);
    expect(rule({ rule: "assign", values: { north: 7.5 } }, { direction: "within" })).toMatchObject(
      [{ code: "too-many-decimals", path: ["indicators", 0, "cascade", "values", "north"] }],
    );
  });

  test("cannot stretch what is to stay within", () => {
    expect(rule({ rule: "same", stretch: 1.1 }, { direction: "within" })).toMatchObject([
      {
        code: "invalid-value",
        path: ["indicators", 0, "cascade", "stretch"],
        expected: "no stretch, as more is no better than less",
        message: "x is to stay within bounds, so neither side of it can be stretched.",
      },
    ]);
  });

  test("cannot converge where there is no direction to do so", () => {
    expect(
      rule(
        { rule: "converge", toward: 5 },
        { direction: "within", measure: { type: "ratio", of: "size" } },
      ),
    ).toMatchObject([
      { code: "unknown-weight" },
      {
        code: "rule-not-applicable",
        path: ["indicators", 0, "cascade", "rule"],
        received: '"converge"',
      },
    ]);
  });
});
