import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

/** `"b<a"` stands for the unit b under a. */
function tree(...written: string[]): { units: object[] } {
  const units = written.map((text) => {
    const [id, parent] = text.split("<");
    return { id, ...(parent === undefined ? {} : { parent }) };
  });
  return { units };
}

describe("an id twice", () => {
  test("is named with both places", () => {
    expect(refusalOf(tree("city", "d<city", "d<city"))).toEqual([
      {
        code: "duplicate-id",
        severity: "error",
        path: ["units", 2, "id"],
        unit: "d",
        expected: "an id no other unit has",
        received: '"d"',
        message: "Two units have the id d: units.1 and units.2.",
        fix: "Give one of them another id.",
      },
    ]);
  });

  test("three times is two issues", () => {
    const issues = refusalOf(tree("city", "d<city", "d<city", "d<city"));
    expect(issues.map(({ path }) => path[1])).toEqual([2, 3]);
  });
});

describe("a parent that is missing", () => {
  test("is named with the unit that misses it", () => {
    expect(refusalOf(tree("city", "w<ba-dinh"))).toEqual([
      {
        code: "missing-parent",
        severity: "error",
        path: ["units", 1, "parent"],
        unit: "w",
        expected: "the id of a unit",
        received: '"ba-dinh"',
        message: "w stands under ba-dinh, which is not among the units.",
        fix: "Add the unit ba-dinh, or correct the parent of w.",
      },
    ]);
  });

  test("is not found by chance among what every object inherits", () => {
    expect(refusalOf(tree("city", "a<constructor", "b<toString"))).toMatchObject([
      { code: "missing-parent", unit: "a" },
      { code: "missing-parent", unit: "b" },
    ]);
  });
});

describe("the root", () => {
  test("is missing where there are no units", () => {
    expect(refusalOf({ units: [] })).toEqual([
      {
        code: "no-root",
        severity: "error",
        path: ["units"],
        expected: "one unit without a parent",
        received: "no units",
        message: "There are no units.",
        fix: "Leave out the parent of the unit at the top.",
      },
    ]);
  });

  test("is missing where every unit has a parent", () => {
    const issues = refusalOf(tree("a<x", "b<a"));
    expect(issues.map(({ code }) => code)).toEqual(["missing-parent", "no-root"]);
    expect(issues[1]?.message).toBe("Every unit has a parent, so none is the top.");
  });

  test("is there several times: all are named, five at most", () => {
    expect(refusalOf(tree("a", "b", "c<a"))).toMatchObject([
      {
        code: "several-roots",
        path: ["units"],
        unit: "b",
        received: "2: a, b",
        message: "2 units have no parent: a, b.",
      },
    ]);
    const many = Array.from({ length: 2000 }, (_, number) => `u${number}`);
    expect(refusalOf(tree(...many))).toMatchObject([
      { received: "2000: u0, u1, u2, u3, u4 and 1995 more" },
    ]);
  });

  test("may have null for a parent, but not an empty text", () => {
    const units = [{ id: "city", parent: "" }];
    expect(refusalOf({ units })).toMatchObject([
      { code: "invalid-value", path: ["units", 0, "parent"], unit: "city" },
    ]);
  });
});

describe("a cycle", () => {
  test("is a unit under itself", () => {
    expect(refusalOf(tree("city", "d<d"))).toEqual([
      {
        code: "cycle",
        severity: "error",
        path: ["units", 1, "parent"],
        unit: "d",
        expected: "a parent that is not below the unit itself",
        received: "d → d",
        message: "d stands, by way of its parents, under itself: d → d.",
        fix: "Correct one of these parents.",
      },
    ]);
  });

  test("names its units, and not those that merely hang from it", () => {
    const issues = refusalOf(tree("city", "a<c", "b<a", "c<b", "x<a", "y<x"));
    expect(issues).toMatchObject([{ code: "cycle", unit: "a", received: "a → c → b → a" }]);
  });

  test("of 50 names the first 20 and says how many there are", () => {
    const ring = Array.from({ length: 50 }, (_, place) => `u${place}<u${(place + 1) % 50}`);
    const [issue, ...others] = refusalOf(tree("city", ...ring));
    expect(others).toEqual([]);
    expect(issue?.received).toMatch(/^u0 → u1 → .* → u19 → … \(50 units\)$/);
  });

  test("beside other cycles is one issue each", () => {
    const issues = refusalOf(tree("city", "a<b", "b<a", "c<c", "d<f", "e<d", "f<e", "g<city"));
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ["cycle", "a → b → a"],
      ["cycle", "c → c"],
      ["cycle", "d → f → e → d"],
    ]);
  });

  test("that swallows the root says so once", () => {
    const issues = refusalOf(tree("a<b", "b<a"));
    expect(issues.map(({ code }) => code)).toEqual(["cycle"]);
  });
});

describe("everything at once", () => {
  test("is everything that is said", () => {
    const issues = refusalOf(tree("city", "town", "a<a", "d<city", "d<city", "w<nowhere"));
    expect(issues.map(({ code, unit }) => [code, unit])).toEqual([
      ["duplicate-id", "d"],
      ["missing-parent", "w"],
      ["cycle", "a"],
      ["several-roots", "town"],
    ]);
  });

  test("hides what would only follow from it: unknown units of targets, unknown levels", () => {
    const input = {
      ...tree("city", "d<distrct"),
      indicators: [{ id: "x", measure: "sum" }],
      targets: [{ unit: "nobody", indicator: "x", value: 1 }],
    };
    expect(refusalOf(input).map(({ code }) => code)).toEqual(["missing-parent"]);
  });
});
