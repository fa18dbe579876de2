import { max, min } from "target-cascade";
import { describe, expect, test } from "vitest";
import { contextOf, figuresOf, linesOf, listed, partsOf, readLines } from "../helpers/kernel.ts";

const context = contextOf({}, { unitOfMeasure: "points" });

describe("a maximum", () => {
  test("carries its value upward and keeps the highest", () => {
    expect(max.name).toBe("max");
    expect(max.parts).toEqual([{ name: "value", reducer: "max" }]);
  });

  test("is the mirror of a minimum in everything else", () => {
    const { name: _, parts: __, ...mirrored } = max;
    expect(JSON.stringify(mirrored)).toBe(
      JSON.stringify({ ...min, name: undefined, parts: undefined }),
    );
    expect(max.standIn).toBeUndefined();
  });

  test("reads what was reported, negative scores and 0 included", () => {
    const parts = partsOf(max, 4);
    readLines(max, context, linesOf([{ value: 61 }, {}, { value: -2 }, { value: 0 }]), parts, 0, 4);
    expect(listed(parts)).toEqual([[61, -9, -2, 0]]);
  });

  test("is its highest, held against the target as it is, and counts gaps in points", () => {
    expect(figuresOf(max, context, [[85]], [70])).toMatchObject({ numerator: [85], target: [70] });
    expect(max.currency(context, 1, false)).toEqual({ unitOfMeasure: "points", steps: 1 });
  });
});
