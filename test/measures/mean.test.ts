import { mean } from "target-cascade";
import { describe, expect, test } from "vitest";
import { contextOf, figuresOf, linesOf, listed, partsOf, readLines } from "../helpers/kernel.ts";
import { refusalOf } from "../helpers/refusalOf.ts";

const decimals = { figure: 1, value: 1, of: 0 };
const income = contextOf({}, { decimals });

describe("a mean", () => {
  test("carries value × weight and weight upward and adds both", () => {
    expect(mean.parts).toEqual([
      { name: "total", reducer: "sum" },
      { name: "weight", reducer: "sum" },
    ]);
    expect(mean.figure).toBe("rate");
    expect(mean.speaksOf).toBe("reporters");
    expect(mean.rules[0]).toBe("same");
  });

  test("of 62.5 for 300 people is 625 × 300 steps ÷ 300 = 625 steps", () => {
    const parts = partsOf(mean, 1);
    readLines(mean, income, linesOf([{ value: 625, of: 300 }]), parts, 0, 1);
    expect(listed(parts)).toEqual([[187_500], [300]]);
    const { numerator, denominator } = figuresOf(mean, income, listed(parts), [700]);
    expect((numerator[0] as number) / (denominator[0] as number)).toBe(625);
  });

  test("counts each by its weight: 60 for 3 and 80 for 1 are 65, not 70", () => {
    const parts = partsOf(mean, 2);
    const lines = linesOf([
      { value: 600, of: 3 },
      { value: 800, of: 1 },
    ]);
    readLines(mean, income, lines, parts, 0, 2);
    expect(listed(parts)).toEqual([
      [1800, 800],
      [3, 1],
    ]);
    expect((1800 + 800) / (3 + 1)).toBe(650);
  });

  test("has a gap that is exact in steps: 70 for 4 people less 260 is 20", () => {
    const { numerator, denominator, target } = figuresOf(mean, income, [[2600], [4]], [700]);
    const gap = (target[0] as number) * (denominator[0] as number) - (numerator[0] as number);
    expect(gap / mean.currency(income, 0, false).steps).toBe(20);
  });

  test("takes the weight from the unit where the report does not say it", () => {
    const parts = partsOf(mean, 2);
    const lines = linesOf([
      { value: 600, extent: 3 },
      { value: 600, of: 5, extent: 3 },
    ]);
    readLines(mean, income, lines, parts, 0, 2);
    expect(listed(parts)).toEqual([
      [1800, 3000],
      [3, 5],
    ]);
  });

  test("may be reported in fewer decimals than it is shown in, and weighed by decimals", () => {
    const context = contextOf({}, { decimals: { figure: 2, value: 1, of: 1 } });
    const parts = partsOf(mean, 1);
    // 62.5 for 1.5 km² is 93.75, or 93,750 steps of 10^-(2 + 1).
    readLines(mean, context, linesOf([{ value: 625, of: 15 }]), parts, 0, 1);
    expect(listed(parts)).toEqual([[93_750], [15]]);
    expect(mean.currency(context, 0, false).steps).toBe(1000);
  });

  test("refuses values of more decimals than the figure has", () => {
    expect(mean.checkIndicator?.(income)).toBeNull();
    const context = contextOf({}, { decimals: { figure: 0, value: 1, of: 2 } });
    expect(mean.checkIndicator?.(context)).toMatch(/decimals for the figure as its mean needs/);
  });

  test("refuses to add up over time, or to look for the largest: a mean is no amount", () => {
    const indicator = (balance: string) =>
      refusalOf({
        units: [{ id: "city" }],
        indicators: [{ id: "income", measure: "mean", balance }],
      });
    for (const balance of ["flow", "max"]) {
      expect(indicator(balance)).toMatchObject([
        { code: "invalid-value", path: ["indicators", 0], expected: /"last" or "first"/ },
      ]);
    }
    for (const balance of ["last", "first"] as const) {
      expect(mean.checkIndicator?.(contextOf({}, { balance }))).toBeNull();
    }
  });

  test("refuses a weight below 0, and a mean of nobody", () => {
    const check = (value: number, of: number | null) => mean.checkReport?.(income, value, of);
    expect(check(62.5, null)).toBeNull();
    expect(check(0, 0)).toBeNull();
    expect(check(-4, 2)).toBeNull();
    expect(check(62.5, -1)).toBe("a weight of 0 or more");
    expect(check(62.5, 0)).toBe("a mean of 0 where the weight is 0");
  });

  test("knows a silent unit by its weight; without one it is not counted", () => {
    const [parts, uncounted] = [partsOf(mean, 3, 0), new Uint8Array(3)];
    const lines = linesOf([
      { target: 700, extent: 3 },
      { target: 700 },
      { target: 700, extent: 3, baseline: 500 },
    ]);
    mean.standIn?.(income, lines, parts, uncounted, 0, 3);
    expect(listed(parts)).toEqual([
      [0, 0, 1500],
      [3, 0, 3],
    ]);
    expect([...uncounted]).toEqual([0, 1, 0]);
  });

  test("counts gaps in what value × weight comes to, else in its own unit", () => {
    const context = contextOf({ counts: "million" }, { unitOfMeasure: "million per head" });
    expect(mean.currency(context, 0, false)).toEqual({ unitOfMeasure: "million", steps: 1 });
    const plain = contextOf({}, { unitOfMeasure: "pupils" });
    expect(mean.currency(plain, 0, false).unitOfMeasure).toBe("pupils");
  });

  test("is out of nothing: it has no `per`", () => {
    expect(
      refusalOf({
        units: [{ id: "city" }],
        indicators: [{ id: "income", measure: { type: "mean", per: 100 } }],
      }),
    ).toMatchObject([{ code: "unknown-key" }]);
  });
});
