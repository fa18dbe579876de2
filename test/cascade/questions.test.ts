import { parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

// hanoi ─ ba-dinh ─ (kim-ma, truc-bach);  hanoi ─ office (no ward);  hanoi ─ soc-son ─ phu-linh ─ cell-1
const cascade = parseCascade({
  levels: [{ id: "city" }, { id: "district" }, { id: "ward" }, { id: "cell" }],
  units: [
    { id: "cell-1", level: "cell", parent: "phu-linh" },
    { id: "soc-son", level: "district", parent: "hanoi", kind: "rural", tags: ["north"] },
    { id: "truc-bach", level: "ward", parent: "ba-dinh" },
    { id: "hanoi", level: "city", name: "Hà Nội", weights: { schools: 100 } },
    { id: "ba-dinh", level: "district", parent: "hanoi", name: "Ba Đình" },
    { id: "phu-linh", level: "ward", parent: "soc-son" },
    { id: "kim-ma", level: "ward", parent: "ba-dinh" },
    { id: "office", level: "cell", parent: "hanoi" },
  ],
});

const ids = (units: Iterable<{ readonly id: string }>): string[] =>
  Array.from(units, ({ id }) => id);

describe("a unit", () => {
  test("is its record, with level, parent and depth", () => {
    expect(cascade.unit("soc-son")).toEqual({
      id: "soc-son",
      level: "district",
      parent: "hanoi",
      kind: "rural",
      tags: ["north"],
      depth: 1,
    });
    expect(cascade.unit("cell-1").depth).toBe(3);
    expect(cascade.unit("office")).toMatchObject({ level: "cell", depth: 1 });
  });

  test("at the top is the root and has no parent", () => {
    expect(cascade.root).toEqual({
      id: "hanoi",
      name: "Hà Nội",
      level: "city",
      parent: null,
      depth: 0,
      weights: { schools: 100 },
    });
    expect(cascade.parent("hanoi")).toBeNull();
  });

  test("is there or not", () => {
    expect(cascade.size).toBe(8);
    expect(cascade.has("kim-ma")).toBe(true);
    expect(cascade.has("toString")).toBe(false);
  });

  test("is frozen with all that is in it", () => {
    const unit = cascade.unit("soc-son");
    expect([unit, unit.tags].map((value) => Object.isFrozen(value))).toEqual([true, true]);
    expect(() => (unit.tags as string[]).push("south")).toThrow(TypeError);
  });
});

describe("around a unit", () => {
  test("is its parent, and its children by id", () => {
    expect(cascade.parent("kim-ma")?.id).toBe("ba-dinh");
    expect(ids(cascade.children("hanoi"))).toEqual(["ba-dinh", "office", "soc-son"]);
    expect(cascade.children("office")).toEqual([]);
  });

  test("are its ancestors, the nearest first, itself not among them", () => {
    expect(ids(cascade.ancestors("cell-1"))).toEqual(["phu-linh", "soc-son", "hanoi"]);
    expect(cascade.ancestors("hanoi")).toEqual([]);
  });

  test("are its descendants, parents before children, itself not among them", () => {
    expect(ids(cascade.descendants("hanoi"))).toEqual([
      ...["ba-dinh", "kim-ma", "truc-bach", "office"],
      ...["soc-son", "phu-linh", "cell-1"],
    ]);
    expect(cascade.descendants("cell-1")).toEqual([]);
  });

  test("are its leaves, at whatever level, itself where it is one", () => {
    expect(ids(cascade.leaves("hanoi"))).toEqual(["kim-ma", "truc-bach", "office", "cell-1"]);
    expect(ids(cascade.leaves("office"))).toEqual(["office"]);
  });
});

describe("the path from one unit to another", () => {
  test("goes over their nearest common ancestor", () => {
    expect(ids(cascade.path("kim-ma", "truc-bach"))).toEqual(["kim-ma", "ba-dinh", "truc-bach"]);
    expect(ids(cascade.path("cell-1", "office"))).toEqual([
      ...["cell-1", "phu-linh", "soc-son", "hanoi", "office"],
    ]);
  });

  test("goes straight up, straight down, or nowhere", () => {
    expect(ids(cascade.path("cell-1", "hanoi"))).toEqual([
      "cell-1",
      "phu-linh",
      "soc-son",
      "hanoi",
    ]);
    expect(ids(cascade.path("hanoi", "cell-1"))).toEqual([
      "hanoi",
      "soc-son",
      "phu-linh",
      "cell-1",
    ]);
    expect(ids(cascade.path("office", "office"))).toEqual(["office"]);
  });

  test("is the same backwards", () => {
    for (const { id: from } of cascade.units()) {
      for (const { id: to } of cascade.units()) {
        expect(ids(cascade.path(from, to))).toEqual(ids(cascade.path(to, from)).reverse());
      }
    }
  });
});

describe("all units", () => {
  test("come parents first, siblings by id, as often as they are asked for", () => {
    const expected = ["hanoi", ...ids(cascade.descendants("hanoi"))];
    expect(ids(cascade.units())).toEqual(expected);
    expect(ids(cascade.units())).toEqual(expected);
  });
});

describe("the document", () => {
  test("cannot be changed, at any depth", () => {
    const { document } = cascade;
    expect(() => Object.assign(document.units[0] as object, { id: "other" })).toThrow(TypeError);
    expect(() => (document.units as unknown[]).push({})).toThrow(TypeError);
    expect(cascade.document).toBe(document);
  });
});

describe("a unit nobody has", () => {
  test.each([
    ["unit", (id: string) => cascade.unit(id)],
    ["parent", (id: string) => cascade.parent(id)],
    ["children", (id: string) => cascade.children(id)],
    ["ancestors", (id: string) => cascade.ancestors(id)],
    ["descendants", (id: string) => cascade.descendants(id)],
    ["leaves", (id: string) => cascade.leaves(id)],
    ["path", (id: string) => cascade.path("hanoi", id)],
    ["programs", (id: string) => cascade.programs(id)],
    ["targets", (id: string) => cascade.targets(id)],
    ["tasks", (id: string) => cascade.tasks(id)],
  ])("is an unknown unit when it is asked for by %s", (_, ask) => {
    for (const id of ["ba-đình", "", "constructor", "__proto__", "toString"]) {
      expect(issuesOf(() => ask(id))).toEqual([
        {
          code: "unknown-unit",
          severity: "error",
          path: [],
          unit: id,
          expected: "the id of a unit",
          received: JSON.stringify(id),
          message: `There is no unit ${id}.`,
        },
      ]);
    }
  });
});
