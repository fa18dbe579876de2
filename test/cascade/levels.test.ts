import { parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const city = { id: "city", level: "city" };
const levels = [
  { id: "city", name: "Thành phố" },
  { id: "district" },
  { id: "ward" },
  { id: "cell" },
];

describe("levels that are listed", () => {
  test("keep their order and names, and count their units, none included", () => {
    const units = [city, { id: "d", level: "district", parent: "city" }];
    expect(parseCascade({ levels, units }).levels).toEqual([
      { id: "city", name: "Thành phố", units: 1 },
      { id: "district", name: "district", units: 1 },
      { id: "ward", name: "ward", units: 0 },
      { id: "cell", name: "cell", units: 0 },
    ]);
  });

  test("may be skipped: a cell directly under the city", () => {
    const units = [city, { id: "office", level: "cell", parent: "city" }];
    const office = parseCascade({ levels, units }).unit("office");
    expect(office).toMatchObject({ level: "cell", depth: 1, parent: "city" });
  });

  test("are given to units that name none: the next one below the parent's", () => {
    const units = [
      { id: "city" },
      { id: "w", level: "ward", parent: "city" },
      { id: "c", parent: "w" },
      { id: "d", parent: "city" },
    ];
    const cascade = parseCascade({ levels, units });
    expect(["city", "w", "c", "d"].map((id) => cascade.unit(id).level)).toEqual([
      "city",
      "ward",
      "cell",
      "district",
    ]);
  });
});

describe("levels that are not listed", () => {
  test("are read off the units, in the order they stand under one another", () => {
    const units = [
      { id: "c", level: "cell", parent: "w" },
      { id: "w", level: "ward", parent: "d" },
      { id: "office", level: "cell", parent: "city" },
      { id: "d", level: "district", parent: "city" },
      city,
    ];
    const ids = parseCascade({ units }).levels.map(({ id }) => id);
    expect(ids).toEqual(["city", "district", "ward", "cell"]);
  });

  test("are read off the units as well where the list is empty", () => {
    const units = [city, { id: "d", level: "district", parent: "city" }];
    expect(parseCascade({ levels: [], units }).levels.map(({ id }) => id)).toEqual([
      "city",
      "district",
    ]);
  });

  test("are called by their depth under units that name theirs", () => {
    const units = [city, { id: "d", parent: "city" }, { id: "w", level: "ward", parent: "d" }];
    expect(parseCascade({ units }).levels.map(({ id }) => id)).toEqual(["city", "level-2", "ward"]);
  });

  test("are called by their depth where no unit names any, in a ragged tree as well", () => {
    const units = [
      { id: "a" },
      { id: "b", parent: "a" },
      { id: "c", parent: "b" },
      { id: "d", parent: "a" },
    ];
    expect(parseCascade({ units }).levels).toEqual([
      { id: "level-1", name: "level-1", units: 1 },
      { id: "level-2", name: "level-2", units: 2 },
      { id: "level-3", name: "level-3", units: 1 },
    ]);
  });
});

describe("a level that cannot be", () => {
  test("is one that is not listed", () => {
    const units = [city, { id: "d", level: "distrct", parent: "city" }];
    expect(refusalOf({ levels, units })).toEqual([
      {
        code: "unknown-level",
        severity: "error",
        path: ["units", 1, "level"],
        unit: "d",
        expected: "one of city, district, ward, cell",
        received: '"distrct"',
        message: "d is of the level distrct, which is not among the levels.",
        fix: "Add the level to the list, or correct the unit's.",
      },
    ]);
  });

  test("is one below the lowest", () => {
    const units = [city, { id: "c", level: "cell", parent: "city" }, { id: "x", parent: "c" }];
    expect(refusalOf({ levels, units })).toMatchObject([
      {
        code: "unknown-level",
        path: ["units", 2, "level"],
        unit: "x",
        message: "x stands below a unit of the lowest level, cell.",
      },
    ]);
  });

  test("is its parent's, or one above it", () => {
    const units = [
      city,
      { id: "w", level: "ward", parent: "city" },
      { id: "d", level: "district", parent: "w" },
      { id: "w2", level: "ward", parent: "w" },
    ];
    expect(refusalOf({ levels, units })).toMatchObject([
      {
        code: "level-order",
        path: ["units", 2, "level"],
        unit: "d",
        expected: "a level below ward",
        received: '"district"',
        message: "d (district) stands under w (ward), but district is not below ward.",
      },
      { code: "level-order", path: ["units", 3, "level"], unit: "w2" },
    ]);
  });

  test("is the same as its parent's where levels are read off the units", () => {
    const units = [city, { id: "d", level: "city", parent: "city" }];
    expect(refusalOf({ units })).toMatchObject([
      { code: "level-order", path: ["units", 1, "level"], unit: "d" },
    ]);
  });

  test("is one of two that stand under one another: one of the units is at fault", () => {
    const units = [
      city,
      { id: "d", level: "district", parent: "city" },
      { id: "w", level: "ward", parent: "d" },
      { id: "w2", level: "ward", parent: "city" },
      { id: "d2", level: "district", parent: "w2" },
    ];
    expect(refusalOf({ units })).toMatchObject([{ code: "level-order", unit: "d2" }]);
  });

  test("is listed twice", () => {
    expect(refusalOf({ levels: [{ id: "city" }, { id: "city" }], units: [city] })).toMatchObject([
      {
        code: "duplicate-id",
        path: ["levels", 1, "id"],
        message: "There is more than one level with the id city.",
      },
    ]);
  });
});
