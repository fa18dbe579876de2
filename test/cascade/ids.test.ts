import { derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { compareIds } from "../../src/cascade/compareIds.ts";
import { joinIds, splitIds } from "../../src/cascade/itemIds.ts";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const under = (parent: string, ids: readonly string[]) => ids.map((id) => ({ id, parent }));

/** Oracle: ids as lists of code points. */
function byCodePoint(left: string, right: string): number {
  const [one, other] = [left, right].map((id) => Array.from(id, (c) => c.codePointAt(0) as number));
  for (let place = 0; place < Math.min(one?.length ?? 0, other?.length ?? 0); place++) {
    const difference = (one?.[place] ?? 0) - (other?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return (one?.length ?? 0) - (other?.length ?? 0);
}

describe("ids in order", () => {
  const ids = [
    "Đống Đa",
    "Ba Đình",
    "ba đình",
    "Hà Đông",
    "Ứng Hòa",
    "A",
    "a",
    "Z",
    "é",
    "e\u0301",
  ];
  const wide = [
    "\u{1F3D9}",
    "\u{20000}",
    "\uFFFD",
    "\uE000",
    "\uD7FF",
    "a\u{1F3D9}",
    "a\uFFFD",
    "10",
  ];

  test("go by code point: a character outside the basic plane after all inside it", () => {
    expect("\u{1F3D9}" < "\uFFFD").toBe(true);
    expect(compareIds("\u{1F3D9}", "\uFFFD")).toBeGreaterThan(0);
    expect(compareIds("\uD7FF", "\u{1F3D9}")).toBeLessThan(0);
  });

  test("are those of an oracle that compares code points one by one", () => {
    const all = [...ids, ...wide, "", "1", "9", "a", "aa"];
    for (const left of all) {
      for (const right of all) {
        expect(Math.sign(compareIds(left, right))).toBe(Math.sign(byCodePoint(left, right)));
      }
    }
  });

  test("are the order of children, whatever order their rows have", () => {
    const expected = [...ids, ...wide].sort(byCodePoint);
    for (const rows of [expected, [...expected].reverse()]) {
      const cascade = parseCascade({ units: [{ id: "city" }, ...under("city", rows)] });
      expect(cascade.children("city").map(({ id }) => id)).toEqual(expected);
    }
  });

  test("decide the last step: 5 over four equal units, whoever comes first takes two", () => {
    const units = [{ id: "city" }, ...under("city", ["\u{1F3D9}", "\uFFFD", "Đ", "z"])];
    const cascade = parseCascade({
      units,
      indicators: [{ id: "x", measure: "sum", cascade: { rule: "split", by: "equal" } }],
      targets: [{ unit: "city", indicator: "x", value: 5 }],
    });
    expect(valuesOf(derive(cascade).cascade, "x")).toEqual({
      city: 5,
      z: 2,
      Đ: 1,
      "\uFFFD": 1,
      "\u{1F3D9}": 1,
    });
  });
});

describe("ids that are unlike others", () => {
  const odd = ["constructor", "toString", "hasOwnProperty", "valueOf", "0", " ", "a/b", "a%2Fb"];

  test("are ids like any other, from parsing to figures", () => {
    const units = [{ id: "prototype", weights: {} }, ...under("prototype", odd)];
    const cascade = parseCascade({
      units,
      indicators: [
        { id: "constructor", measure: "sum", cascade: { rule: "split", by: "equal" } },
        { id: "toString", measure: "sum", cascade: { rule: "assign", values: { valueOf: 3 } } },
      ],
      targets: [
        { unit: "prototype", indicator: "constructor", value: 16 },
        { unit: "prototype", indicator: "toString", value: 3 },
      ],
    });
    const derived = derive(cascade).cascade;
    for (const unit of odd) expect(derived.targets(unit)[0]).toMatchObject({ unit, value: 2 });
    expect(derived.targets("valueOf").map(({ value }) => value)).toEqual([2, 3]);
    expect(derived.targets("hasOwnProperty")).toHaveLength(1);
    const rows = odd.map((unit) => ({ unit, indicator: "constructor", period: "2022", value: 1 }));
    const rollup = rollUp(derived, rows, { asOf: "2022-12-31" });
    expect(rollup.figure("prototype", "constructor")).toMatchObject({ actual: 8, completion: 0.5 });
    for (const unit of odd) expect(rollup.figure(unit, "constructor").actual).toBe(1);
  });

  test("name weights and levels as well", () => {
    const cascade = parseCascade({
      levels: [{ id: "constructor" }, { id: "toString" }],
      units: [
        { id: "city" },
        { id: "a", parent: "city", weights: { constructor: 1 } },
        { id: "b", parent: "city", weights: { constructor: 3 } },
      ],
      indicators: [
        { id: "x", measure: "sum", cascade: { rule: "split", by: "constructor" } },
        { id: "m", measure: { type: "milestone", require: {} }, cascade: { rule: "each" } },
      ],
      targets: [
        { unit: "city", indicator: "x", value: 8 },
        { unit: "city", indicator: "m", value: 1 },
      ],
    });
    const derived = derive(cascade).cascade;
    expect(valuesOf(derived, "x")).toEqual({ city: 8, a: 2, b: 6 });
    const rows = [{ unit: "a", indicator: "m", period: "2022", value: 1 }];
    const figure = rollUp(derived, rows, { asOf: "2022-12-31" }).figure("city", "m");
    expect(figure).toMatchObject({ target: 2, actual: 1, gap: 1 });
  });

  test("that a weight is not stated under are not found among what is inherited", () => {
    const units = [{ id: "city", weights: { people: 3 } }];
    const indicators = [{ id: "x", measure: "sum", cascade: { rule: "split", by: "toString" } }];
    expect(refusalOf({ units, indicators })).toMatchObject([
      { code: "unknown-weight", path: ["indicators", 0, "cascade", "by"], received: '"toString"' },
    ]);
  });

  test("come apart again when they are joined", () => {
    const ids = [...odd, "%", "%25", "/", "//", "%2F%25", ""];
    expect(splitIds(joinIds(...ids))).toEqual(ids);
    expect(joinIds("ba-dinh", "schools")).toBe("ba-dinh/schools");
  });
});

describe("ids that are none", () => {
  test("are empty", () => {
    expect(refusalOf({ units: [{ id: "" }] })).toMatchObject([
      { code: "invalid-value", path: ["units", 0, "id"], received: '""' },
    ]);
  });

  test.each(["a\nb", "a\u0000", "\u0007", "a\u007F", "\u0085"])(
    "have control characters: %j",
    (id) => {
      expect(refusalOf({ units: [{ id: "city" }, { id, parent: "city" }] })).toMatchObject([
        {
          code: "invalid-value",
          path: ["units", 1, "id"],
          unit: id,
          expected: "text that is not empty and has no control characters",
          received: JSON.stringify(id),
        },
      ]);
    },
  );

  test("are no text", () => {
    const issues = refusalOf({ units: [{ id: 7 }, { id: null }, {}, { id: ["a"] }] });
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual(
      [0, 1, 2, 3].map((row) => ["invalid-type", `units.${row}.id`]),
    );
  });
});

describe("ids a person would read as the same", () => {
  test("are two ids: the same name in two encodings", () => {
    const [composed, decomposed] = ["Hà Đông".normalize("NFC"), "Hà Đông".normalize("NFD")];
    const cascade = parseCascade({
      units: [{ id: composed }, { id: decomposed, parent: composed }],
    });
    expect(cascade.size).toBe(2);
  });

  test.each([["Hà Đông".normalize("NFD")], ["hà đông"], ["Hà Đông "], ["Hà\u00A0Đông"]])(
    "are offered where %j is meant for Hà Đông",
    (parent) => {
      const units = [{ id: "Hà Đông" }, { id: "ward", parent }];
      expect(refusalOf({ units })).toMatchObject([
        {
          code: "missing-parent",
          unit: "ward",
          fix: 'Write "Hà Đông": it differs in case, in spaces or in how accents are encoded.',
        },
      ]);
    },
  );
});
