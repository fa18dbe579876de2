import { sum } from "target-cascade";
import { describe, expect, test } from "vitest";
import { contextOf, figuresOf, linesOf, listed, partsOf, readLines } from "../helpers/kernel.ts";

const context = contextOf({}, { unitOfMeasure: "schools" });

describe("a sum", () => {
  test("carries its value upward and adds it", () => {
    expect(sum.parts).toEqual([{ name: "value", reducer: "sum" }]);
    expect(sum.targets).toBe("added");
    expect(sum.balance).toBe("flow");
  });

  test("reads what was reported and nothing else", () => {
    const parts = partsOf(sum, 4);
    readLines(sum, context, linesOf([{ value: 3 }, {}, null, { value: 0 }]), parts, 0, 4);
    expect(listed(parts)).toEqual([[3, -9, -9, 0]]);
  });

  test("stays within the range it is given", () => {
    const parts = partsOf(sum, 4);
    readLines(sum, context, linesOf([1, 2, 3, 4].map((value) => ({ value }))), parts, 1, 3);
    expect(listed(parts)).toEqual([[-9, 2, 3, -9]]);
  });

  test("lets a silent unit stand at its baseline, else says nothing of it", () => {
    const [parts, uncounted] = [partsOf(sum, 3, 0), new Uint8Array(3)];
    const lines = linesOf([{ target: 10, baseline: 4 }, { target: 10 }, { value: 7 }]);
    sum.standIn?.(context, lines, parts, uncounted, 0, 3);
    expect(listed(parts)).toEqual([[4, 0, 0]]);
    expect([...uncounted]).toEqual([0, 0, 0]);
  });

  test("lets a silent unit stand at its target under a cap, and lists it", () => {
    const [parts, uncounted] = [partsOf(sum, 3, 0), new Uint8Array(3)];
    const lines = linesOf([{ target: 10 }, { target: 10, baseline: 25 }, { value: 7 }]);
    sum.standIn?.({ ...context, sign: -1 }, lines, parts, uncounted, 0, 3);
    expect(listed(parts)).toEqual([[10, 25, 0]]);
    expect([...uncounted]).toEqual([1, 0, 0]);
  });

  test("is its total, held against the target as it is", () => {
    expect(figuresOf(sum, context, [[11, 0]], [25, Number.NaN])).toMatchObject({
      numerator: [11, 0],
      target: [25, Number.NaN],
    });
  });

  test("may be reported in fewer decimals than it is shown in, not in more", () => {
    const decimals = { figure: 2, value: 1, of: 0 };
    const parts = partsOf(sum, 1);
    // 1.5 is 150 hundredths.
    readLines(sum, { ...context, decimals }, linesOf([{ value: 15 }]), parts, 0, 1);
    expect(listed(parts)).toEqual([[150]]);
    expect(sum.checkIndicator?.({ ...context, decimals })).toBeNull();
    const finer = { figure: 0, value: 2, of: 0 };
    expect(sum.checkIndicator?.({ ...context, decimals: finer })).toBe(
      "at least as many decimals for the figure as for the value",
    );
  });

  test("counts gaps in its own unit, in as many steps as it has decimals", () => {
    expect(sum.currency(context, 0, false)).toEqual({ unitOfMeasure: "schools", steps: 1 });
    const decimals = { figure: 2, value: 2, of: 0 };
    expect(sum.currency({ ...context, decimals }, 0, false)).toEqual({
      unitOfMeasure: "schools",
      steps: 100,
    });
  });
});
