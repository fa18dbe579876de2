import { defineMeasure, derive, min, parseCascade, parseLedger, rollUp, sum } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const score = defineMeasure({
  ...min,
  name: "score",
  checkReport: (_context, value) => (value >= 0 && value <= 100 ? null : "between 0 and 100"),
});

const plan = {
  units: [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }],
  indicators: [{ id: "score", measure: "score", cascade: { rule: "same" } }],
  targets: [{ unit: "city", indicator: "score", value: 70 }],
};

describe("a measure of one's own", () => {
  test("is a frozen copy", () => {
    expect(Object.isFrozen(score)).toBe(true);
    expect(score.rules).toEqual(min.rules);
    expect(Object.isFrozen(sum)).toBe(true);
  });

  test("works once it is passed along: the lower of 71 and 85 is 71, and 101 is no score", () => {
    const { cascade } = derive(parseCascade(plan, { measures: [score] }));
    const rows = [
      { unit: "a", indicator: "score", period: "2022", value: 71 },
      { unit: "b", indicator: "score", period: "2022", value: 85 },
    ];
    const rollup = rollUp(cascade, rows, { asOf: "2022-12-31" });
    expect(rollup.figure("city", "score")).toMatchObject({ actual: 71, target: 70, completion: 1 });
    const beyond = [{ unit: "a", indicator: "score", period: "2022", value: 101 }];
    const { issues } = parseLedger(cascade, beyond, { invalid: "skip" });
    expect(issues).toMatchObject([{ code: "invalid-value", expected: "between 0 and 100" }]);
  });

  test("is unknown where it is not", () => {
    expect(refusalOf(plan)).toMatchObject([
      {
        code: "unknown-measure",
        path: ["indicators", 0, "measure"],
        expected: "one of sum, ratio, mean, min, max, milestone, checklist, growth, reported",
        received: '"score"',
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

  test("needs a name, parts and rules, and no shares where everyone reports", () => {
    const define = (more: object) => () => defineMeasure({ ...sum, ...more });
    expect(define({ name: "" })).toThrow(TypeError);
    expect(define({ parts: [] })).toThrow("sum needs at least one part.");
    expect(define({ rules: [] })).toThrow("sum needs at least one rule.");
    expect(define({ reporters: "everyone" })).toThrow(
      "sum lets everyone report, so nobody keeps a share: no split, no each.",
    );
  });
});
