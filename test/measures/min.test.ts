import { min } from "target-cascade";
import { describe, expect, test } from "vitest";
import { contextOf, figuresOf, linesOf, listed, partsOf, readLines } from "../helpers/kernel.ts";

const context = contextOf({}, { unitOfMeasure: "points" });

describe("a minimum", () => {
  test("carries its value upward and keeps the lowest", () => {
    expect(min.parts).toEqual([{ name: "value", reducer: "min" }]);
    expect(min.targets).toBe("separate");
    expect(min.speaksOf).toBe("reporters");
  });

  test("has nothing to say for silent units", () => {
    expect(min.standIn).toBeUndefined();
  });

  test("reads what was reported, negative scores and 0 included", () => {
    const parts = partsOf(min, 4);
    readLines(min, context, linesOf([{ value: 61 }, {}, { value: -2 }, { value: 0 }]), parts, 0, 4);
    expect(listed(parts)).toEqual([[61, -9, -2, 0]]);
  });

  test("is its lowest, held against the target as it is, and counts gaps in points", () => {
    expect(figuresOf(min, context, [[61]], [70])).toMatchObject({ numerator: [61], target: [70] });
    expect(min.currency(context, 1, false)).toEqual({ unitOfMeasure: "points", steps: 1 });
  });
});
