import { defineMeasure, derive, milestone, min, parseCascade, rollUp, sum } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const strongest = defineMeasure({
  ...min,
  name: "strongest",
  parts: [{ name: "value", reducer: "max" }],
});

const plan = {
  units: [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }],
  indicators: [{ id: "score", measure: "strongest", cascade: { rule: "same" } }],
  targets: [{ unit: "city", indicator: "score", value: 70 }],
};

describe("a measure of one's own", () => {
  test("is a frozen copy", () => {
    expect(Object.isFrozen(strongest)).toBe(true);
    expect(strongest.rules).toEqual(min.rules);
    expect(Object.isFrozen(sum)).toBe(true);
  });

  test("works once it is passed along: the stronger of 61 and 85 is 85", () => {
    const { cascade } = derive(parseCascade(plan, { measures: [strongest] }));
    const rows = [
      { unit: "a", indicator: "score", period: "2022", value: 61 },
      { unit: "b", indicator: "score", period: "2022", value: 85 },
    ];
    const rollup = rollUp(cascade, rows, { asOf: "2022-12-31" });
    expect(rollup.figure("city", "score")).toMatchObject({ actual: 85, target: 70, completion: 1 });
  });

  test("is unknown where it is not", () => {
    expect(refusalOf(plan)).toMatchObject([
      {
        code: "unknown-measure",
        path: ["indicators", 0, "measure"],
        expected: "one of sum, ratio, min, milestone",
        received: '"strongest"',
      },
    ]);
  });

  test("takes the place of a built-in one of its name", () => {
    const own = defineMeasure({ ...sum, checkTarget: () => "any number but this one" });
    const targets = [{ unit: "city", indicator: "score", value: 70 }];
    const indicators = [{ id: "score", measure: "sum" }];
    expect(refusalOf({ ...plan, indicators, targets }, { measures: [own] })).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "value"], expected: "any number but this one" },
    ]);
  });

  test("needs a name, parts, rules, and lift and liftsAt together", () => {
    const define = (more: object) => () => defineMeasure({ ...sum, ...more });
    expect(define({ name: "" })).toThrow(TypeError);
    expect(define({ parts: [] })).toThrow("sum needs at least one part.");
    expect(define({ rules: [] })).toThrow("sum needs at least one rule.");
    expect(define({ lift: milestone.lift })).toThrow("sum needs lift and liftsAt together.");
  });
});
