import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const units = [
  { id: "city", weights: { schools: 3 } },
  { id: "north", parent: "city" },
];

/** The issues of a rule on an indicator. */
function issuesOfRule(cascade: object, measure: unknown = "sum") {
  return refusalOf({ units, indicators: [{ id: "x", measure, cascade }] });
}

const at = (...path: (string | number)[]) => ["indicators", 0, "cascade", ...path];

describe("a rule that does not suit the measure", () => {
  test.each([
    ["ratio", "split", "same, converge, assign, each, stop"],
    ["min", "split", "same, assign, each, stop"],
    ["milestone", "split", "each, same, assign, stop"],
  ])("is refused: %s by %s", (measure, rule, allowed) => {
    expect(issuesOfRule({ rule, by: "equal" }, measure)).toEqual([
      {
        code: "rule-not-applicable",
        severity: "error",
        path: at("rule"),
        expected: `one of ${allowed}`,
        received: `"${rule}"`,
        message: `A target measured by ${measure} cannot be handed on by the rule ${rule}.`,
      },
    ]);
  });

  test("gives shares of what does not add up", () => {
    expect(issuesOfRule({ rule: "assign", shares: { north: 1 } }, "ratio")).toMatchObject([
      { code: "rule-not-applicable", path: at("shares"), fix: "Assign values." },
    ]);
  });
});

describe("a rule that names what there is not", () => {
  test("is told where: a weight, for the split or a bound", () => {
    expect(
      issuesOfRule({ rule: "split", by: "people", min: "least", max: "schools" }),
    ).toMatchObject([
      {
        code: "unknown-weight",
        path: at("by"),
        expected: "equal, leaves, baseline, gap, or one of schools",
        message: "The rule goes by people, a weight no unit has.",
        fix: 'State it on units: weights: { "people": … }.',
      },
      { code: "unknown-weight", path: at("min"), expected: "one of schools" },
    ]);
  });

  test("a level, where it ends or where it applies", () => {
    const rule = { rule: "same", to: "ward", where: { levels: ["level-2", "cell"] } };
    expect(issuesOfRule(rule, "min")).toMatchObject([
      {
        code: "unknown-level",
        path: at("to"),
        expected: "one of level-1, level-2",
        message: "The rule names the level ward, which the cascade does not have.",
      },
      { code: "unknown-level", path: at("where", "levels", 1), received: '"cell"' },
    ]);
  });

  test("a unit, for a reserve, a value or a share", () => {
    expect(issuesOfRule({ rule: "split", by: "equal", reserve: { toString: 1 } })).toMatchObject([
      {
        code: "unknown-unit",
        path: at("reserve", "toString"),
        unit: "toString",
        message: "The rule names the unit toString, which is not in the cascade.",
      },
    ]);
    expect(issuesOfRule({ rule: "assign", values: { south: 1 } })).toMatchObject([
      { code: "unknown-unit", path: at("values", "south"), unit: "south" },
    ]);
    expect(issuesOfRule({ rule: "assign", shares: { south: 1 } })).toMatchObject([
      { code: "unknown-unit", path: at("shares", "south"), unit: "south" },
    ]);
  });

  test("is looked at on a target as well", () => {
    const targets = [
      { unit: "city", indicator: "x", value: 1, cascade: { rule: "split", by: "people" } },
    ];
    expect(refusalOf({ units, indicators: [{ id: "x", measure: "sum" }], targets })).toMatchObject([
      { code: "unknown-weight", path: ["targets", 0, "cascade", "by"] },
    ]);
  });
});

describe("a rule that assigns", () => {
  test("needs values or shares, and not both", () => {
    expect(issuesOfRule({ rule: "assign" })).toMatchObject([
      { code: "invalid-value", path: at(), received: '"neither"' },
    ]);
    const both = { rule: "assign", values: { north: 1 }, shares: { north: 1 } };
    expect(issuesOfRule(both)).toMatchObject([
      { code: "invalid-value", path: at(), received: '"both"' },
    ]);
  });

  test("has shares of at most 9 decimals and not below 0", () => {
    expect(issuesOfRule({ rule: "assign", shares: { north: 0.123_456_789_1 } })).toMatchObject([
      { code: "too-many-decimals", path: at("shares", "north"), unit: "north" },
    ]);
    expect(issuesOfRule({ rule: "assign", shares: { north: -0.1 } })).toMatchObject([
      { code: "invalid-value", path: at("shares", "north") },
    ]);
  });

  test("has values the measure can have: a milestone is reached by 1", () => {
    expect(issuesOfRule({ rule: "assign", values: { north: 3 } }, "milestone")).toMatchObject([
      { code: "invalid-value", path: at("values", "north"), unit: "north", received: "3" },
    ]);
  });
});

describe("a rule with numbers that cannot be held", () => {
  test("names each of them: no value ends as NaN or rounded", () => {
    expect(issuesOfRule({ rule: "assign", values: { city: 1, north: 1.5 } })).toEqual([
      {
        code: "too-many-decimals",
        severity: "error",
        path: at("values", "north"),
        unit: "north",
        expected: "a whole number",
        received: "1.5",
        message: "The value assigned to north has more decimals than the indicator declares.",
        fix: "Declare decimals on x, or round the number.",
      },
    ]);
    expect(issuesOfRule({ rule: "assign", values: { north: 1e300 } })).toMatchObject([
      { code: "too-large", path: at("values", "north"), unit: "north" },
    ]);
  });

  test("of a split: its reserve, bounds and step", () => {
    const rule = {
      rule: "split",
      by: "equal",
      reserve: { city: 0.5 },
      min: 0.5,
      max: 1e16,
      step: 0.4,
    };
    expect(issuesOfRule(rule)).toMatchObject([
      {
        code: "too-many-decimals",
        path: at("min"),
        message: "The min of the rule has more decimals than the indicator declares.",
      },
      { code: "too-large", path: at("max") },
      { code: "too-many-decimals", path: at("step") },
      { code: "too-many-decimals", path: at("reserve", "city"), unit: "city" },
    ]);
  });

  test("but takes as many decimals as the indicator declares", () => {
    const cascade = { rule: "split", by: "equal", reserve: { city: 0.5 }, min: 0.5, step: 0.1 };
    const indicators = [{ id: "x", measure: "sum", decimals: 1, cascade }];
    expect(() => refusalOf({ units, indicators })).toThrow("Nothing was refused.");
  });
});
