import { cascadeSchema, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const base = {
  units: [{ id: "city" }, { id: "north", parent: "city" }],
  indicators: [{ id: "rate", measure: "ratio" }],
  benchmarks: [{ id: "country", values: [{ on: "2021-12-31", value: 3 }] }],
};
const said = (words: object) => ({
  ...base,
  targets: [{ unit: "city", indicator: "rate", ...words }],
});

describe("a target says what is to be reached", () => {
  test.each([
    [{ value: 80 }],
    [{ floor: 80 }],
    [{ cap: 90 }],
    [{ floor: 80, cap: 90 }],
    [{ floor: 80, cap: 80 }],
    [{ plus: 2, benchmark: "country" }],
    [{ plus: -2, benchmark: { unit: "north" } }],
    [{ plus: 0, benchmark: { unit: "north", indicator: "rate" } }],
  ])("in one of three ways: %o", (words) => {
    const { targets } = parseCascade(said(words)).document;
    expect(targets).toEqual([{ unit: "city", indicator: "rate", ...words }]);
  });

  test("and where it does not, a planner is told so", () => {
    expect(refusalOf(said({}))).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["targets", 0],
        unit: "city",
        expected: "value, or floor and cap or one of them, or plus and benchmark",
        received: "none of them",
        message: "The target for rate at city does not say what is to be reached.",
        fix: "Write a value; a floor, a cap or both; or plus and the benchmark it is counted from.",
      },
    ]);
  });

  test.each([
    [{ value: 80, floor: 70 }, "value and floor"],
    [{ value: 80, cap: 90 }, "value and cap"],
    [{ floor: 70, cap: 80, plus: 1 }, "floor, cap and plus"],
    [{ value: 80, benchmark: "country" }, "value and benchmark"],
    [{ floor: 1, plus: 1, benchmark: "country" }, "floor, plus and benchmark"],
    [
      { value: 1, floor: 1, cap: 1, plus: 1, benchmark: "country" },
      "value, floor, cap, plus and benchmark",
    ],
  ])("not in several at once: %o", (words, received) => {
    expect(refusalOf(said(words))).toMatchObject([
      {
        code: "invalid-value",
        received,
        message: `The target for rate at city says ${received}, which together could mean several things.`,
        fix: "Keep one: value; floor, cap or both; or plus and benchmark.",
      },
    ]);
  });

  test("and how far above what", () => {
    expect(refusalOf(said({ plus: 1 }))).toMatchObject([
      {
        received: "plus",
        expected: "plus and benchmark",
        message: expect.stringContaining("but not which"),
      },
    ]);
    expect(refusalOf(said({ benchmark: "country" }))).toMatchObject([
      { received: "benchmark", message: expect.stringContaining("how far above it") },
    ]);
  });

  test("and whatever else is wrong with it is said at the same time", () => {
    const issues = refusalOf(said({ grade: "urgent", note: 1 }));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["invalid-value", "targets.0.grade"],
      ["unknown-key", "targets.0"],
      ["invalid-value", "targets.0"],
    ]);
  });

  test("a number of the wrong kind is not a target without one", () => {
    expect(refusalOf(said({ value: "80" }))).toMatchObject([
      { code: "invalid-type", path: ["targets", 0, "value"] },
    ]);
    expect(refusalOf({ ...base, targets: [7, null] })).toMatchObject([
      { code: "invalid-type", path: ["targets", 0] },
      { code: "invalid-type", path: ["targets", 1] },
    ]);
  });

  test("also where its unit or indicator is not said", () => {
    expect(refusalOf({ ...base, targets: [{ unit: "city" }] })).toMatchObject([
      { path: ["targets", 0, "indicator"] },
      { path: ["targets", 0], message: "The target does not say what is to be reached." },
    ]);
  });

  test("which the schema by itself knows, in the same words", () => {
    const { error } = cascadeSchema.safeParse(said({}));
    expect(error?.issues).toMatchObject([
      { message: "The target for rate at city does not say what is to be reached." },
    ]);
  });
});

describe("a benchmark", () => {
  test.each([
    [{ id: "x" }, "values"],
    [{ id: "x", values: [{ value: 1 }] }, "values.0.on"],
    [{ id: "x", values: [{ on: "2021", value: 1 }] }, "values.0.on"],
    [{ id: "x", values: [{ on: "2021-12-31" }] }, "values.0.value"],
    [{ id: "x", values: [{ on: "2021-12-31", value: null }] }, "values.0.value"],
    [{ id: "", values: [] }, "id"],
    [{ id: "x", decimals: -1, values: [] }, "decimals"],
  ])("has an id, and values each with its day: not %o", (benchmark, place) => {
    const issues = refusalOf({ ...base, benchmarks: [benchmark] });
    expect(issues.map(({ path }) => path.slice(2).join("."))).toEqual([place]);
  });

  test("may be known by nothing but its id, and have no value yet", () => {
    const { benchmarks } = parseCascade({
      ...base,
      benchmarks: [{ id: "x", values: [] }],
    }).document;
    expect(benchmarks).toEqual([{ id: "x", values: [] }]);
  });

  test.each([[{ unit: "" }], [{ indicator: "rate" }], [{ unit: "north", level: "city" }], [7]])(
    "is named by its id, or by the unit whose figure it is: not %o",
    (benchmark) => {
      expect(refusalOf(said({ plus: 1, benchmark }))[0]?.path.slice(0, 3)).toEqual([
        "targets",
        0,
        "benchmark",
      ]);
    },
  );
});

test("an indicator is better higher, better lower, or within", () => {
  const indicator = (direction: string) => ({
    ...base,
    indicators: [{ id: "rate", measure: "ratio", direction }],
  });
  expect(parseCascade(indicator("within")).document.indicators?.[0]?.direction).toBe("within");
  expect(refusalOf(indicator("between"))).toMatchObject([
    { path: ["indicators", 0, "direction"], expected: 'one of "higher", "lower", "within"' },
  ]);
});

test.each([
  [{ floor: 1, cap: 2 }, true],
  [{ floor: 1 }, true],
  [{ cap: 2 }, true],
  [3, true],
  [{}, false],
  [{ floor: 1, value: 2 }, false],
  ["3", false],
  [null, false],
])("a rule assigns a value, a floor, a cap or both: %o", (value, allowed) => {
  const cascade = { rule: "assign", values: { north: value } };
  const document = { ...base, indicators: [{ id: "rate", measure: "ratio", cascade }] };
  expect(cascadeSchema.safeParse(document).success).toBe(allowed);
});
