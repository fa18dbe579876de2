import { type ApportionOptions, apportion } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

function troubleOf(total: number, weights: readonly number[], options?: ApportionOptions) {
  return issuesOf(() => apportion(total, weights, options));
}

describe("numbers that are none", () => {
  test.each([Number.NaN, Infinity, -Infinity])("a total of %s is refused", (total) => {
    expect(troubleOf(total, [1])).toMatchObject([{ code: "invalid-value", path: ["total"] }]);
  });

  test.each([0, -1, Number.NaN, Infinity])("a step of %s is refused", (step) => {
    expect(troubleOf(1, [1], { step })).toMatchObject([{ code: "invalid-value", path: ["step"] }]);
  });

  test.each([-1, Number.NaN, Infinity])("a weight of %s is refused and named", (weight) => {
    expect(troubleOf(1, [1, weight])).toMatchObject([
      { code: "invalid-value", path: ["weights", 1], received: String(weight) },
    ]);
  });

  test("a bound that is missing for one of the weights is refused", () => {
    expect(troubleOf(1, [1, 1], { min: [0] })).toMatchObject([
      { code: "invalid-value", path: ["min", 1], expected: "one number for each weight" },
    ]);
    expect(troubleOf(1, [1, 1], { max: [2, Number.NaN] })).toMatchObject([
      { code: "invalid-value", path: ["max", 1] },
    ]);
  });

  test("a bound below 0 is refused where the total is not", () => {
    expect(troubleOf(1, [1, 1], { min: -1 })).toMatchObject([
      { code: "invalid-value", path: ["min", 0], expected: "0 or more" },
    ]);
  });

  test("an endless least is refused", () => {
    expect(troubleOf(1, [1, 1], { min: Infinity })).toMatchObject([
      { code: "impossible-bounds", path: ["min", 0] },
    ]);
  });
});

describe("steps", () => {
  test("a total that is no multiple of the step is refused, with the nearest ones", () => {
    expect(troubleOf(2.5, [1, 1])).toMatchObject([
      {
        code: "not-a-multiple-of-step",
        path: ["total"],
        expected: "a multiple of 1",
        received: "2.5",
        fix: "The nearest are 2 and 3.",
      },
    ]);
    expect(troubleOf(0.7, [1, 1], { step: 0.5 })).toMatchObject([
      { fix: "The nearest are 0.5 and 1." },
    ]);
  });

  test("a bound that is no multiple of the step is refused", () => {
    expect(troubleOf(10, [1, 1], { step: 5, max: 7 })).toMatchObject([
      { code: "not-a-multiple-of-step", path: ["max"] },
    ]);
  });
});

describe("size", () => {
  test("a total of more than 2^53 steps is refused", () => {
    expect(troubleOf(2 ** 53, [1])).toMatchObject([{ code: "too-large", path: ["total"] }]);
    expect(troubleOf(1e15, [1], { step: 0.01 })).toMatchObject([
      { code: "too-large", path: ["total"] },
    ]);
  });

  test("weights that cannot be held beside one another are refused", () => {
    expect(troubleOf(1, [1e-300, 1])).toMatchObject([{ code: "too-large", path: ["weights"] }]);
    expect(troubleOf(1, [2 ** 60])).toMatchObject([{ code: "too-large", path: ["weights"] }]);
  });
});

describe("what cannot be shared out", () => {
  test("something among no one, or among weights of 0, has no usable weight", () => {
    expect(troubleOf(5, [])).toMatchObject([{ code: "no-usable-weight", path: ["weights"] }]);
    expect(troubleOf(5, [0, 0])).toMatchObject([{ code: "no-usable-weight", path: ["weights"] }]);
  });

  test("bounds do not make weights of 0 usable", () => {
    expect(troubleOf(5, [0, 0], { min: 1 })).toMatchObject([
      { code: "no-usable-weight", path: ["weights"] },
    ]);
  });

  test("more than everyone may take is refused, with what is left over", () => {
    expect(troubleOf(10, [1, 1], { max: 4 })).toMatchObject([
      {
        code: "impossible-bounds",
        path: ["max"],
        message: "With everyone at their most, 2 of 10 steps are left over.",
      },
    ]);
  });

  test("less than everyone must take is refused, with what is lacking", () => {
    expect(troubleOf(3, [1, 1], { min: 2 })).toMatchObject([
      {
        code: "impossible-bounds",
        path: ["min"],
        message: "With everyone at their least, 1 steps too many are handed out.",
      },
    ]);
  });

  test("a least above its own most is refused at its place", () => {
    expect(troubleOf(10, [1, 1], { min: [0, 6], max: [9, 5] })).toMatchObject([
      { code: "impossible-bounds", path: ["min", 1], expected: "at most 5", received: "6" },
    ]);
  });

  test("below zero, trouble is told by the bound as it was stated", () => {
    expect(troubleOf(-10, [1, 1], { min: -4 })).toMatchObject([
      { code: "impossible-bounds", path: ["min"] },
    ]);
    expect(troubleOf(-3, [1, 1], { max: -2 })).toMatchObject([
      { code: "impossible-bounds", path: ["max"] },
    ]);
    expect(troubleOf(-3, [1, 1], { max: -0.5 })).toMatchObject([
      { code: "not-a-multiple-of-step", path: ["max"] },
    ]);
  });

  test.each(["largest-remainder", "dhondt"] as const)(
    "a tie by %s is an error where it is said to be",
    (method) => {
      expect(troubleOf(3, [1, 1], { method, ties: "error" })).toMatchObject([
        { code: "tie", path: ["weights"], severity: "error" },
      ]);
    },
  );
});

test("neither weights nor bounds are changed", () => {
  const weights = Object.freeze([3, 2, 1]);
  const min = Object.freeze([0, 1, 2]);
  const previous = Object.freeze([1, 2, 3]);
  expect(apportion(6, weights, { min, previous })).toEqual([2, 2, 2]);
});
