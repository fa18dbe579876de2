import { ratio } from "target-cascade";
import { describe, expect, test } from "vitest";
import { contextOf, figuresOf, linesOf, listed, partsOf, readLines } from "../helpers/kernel.ts";

const decimals = { figure: 1, value: 0, of: 0 };
const percent = contextOf({}, { decimals });

describe("a ratio", () => {
  test("carries numerator and denominator upward and adds both", () => {
    expect(ratio.parts.map(({ name, reducer }) => [name, reducer])).toEqual([
      ["numerator", "sum"],
      ["denominator", "sum"],
    ]);
    expect(ratio.figure).toBe("rate");
    expect(ratio.speaksOf).toBe("reporters");
  });

  test("33 of 40 schools are 82.5 %: 33 × 100 × 10 steps ÷ 40 = 825 steps", () => {
    const parts = partsOf(ratio, 1);
    readLines(ratio, percent, linesOf([{ value: 33, of: 40 }]), parts, 0, 1);
    expect(listed(parts)).toEqual([[33_000], [40]]);
    const { numerator, denominator } = figuresOf(ratio, percent, listed(parts), [825]);
    expect((numerator[0] as number) / (denominator[0] as number)).toBe(825);
  });

  test("divides once, at the end: 50 % of 10 and 100 % of 90 are 95 %", () => {
    const parts = partsOf(ratio, 2);
    readLines(
      ratio,
      percent,
      linesOf([
        { value: 5, of: 10 },
        { value: 90, of: 90 },
      ]),
      parts,
      0,
      2,
    );
    const [above, below] = parts.map((part) => (part[0] as number) + (part[1] as number));
    expect((above as number) / (below as number)).toBe(950);
  });

  test("has a gap that is exact in steps: 80 % of 40 less 30 is 2 schools", () => {
    const parts = partsOf(ratio, 1);
    readLines(ratio, percent, linesOf([{ value: 30, of: 40 }]), parts, 0, 1);
    const { numerator, denominator, target } = figuresOf(ratio, percent, listed(parts), [800]);
    const gap = (target[0] as number) * (denominator[0] as number) - (numerator[0] as number);
    expect(gap / ratio.currency(percent, 0, false).steps).toBe(2);
  });

  test("may be per 10,000: 9 doctors for 6,000 people are 15", () => {
    const context = contextOf({ per: 10_000 });
    const parts = partsOf(ratio, 1);
    readLines(ratio, context, linesOf([{ value: 9, of: 6000 }]), parts, 0, 1);
    expect((parts[0]?.[0] as number) / (parts[1]?.[0] as number)).toBe(15);
  });

  test("takes the denominator from the unit's size where the report does not say it", () => {
    const parts = partsOf(ratio, 2);
    const lines = linesOf([
      { value: 33, extent: 40 },
      { value: 33, of: 44, extent: 40 },
    ]);
    readLines(ratio, percent, lines, parts, 0, 2);
    expect([...(parts[1] as Float64Array)]).toEqual([40, 44]);
  });

  test("holds numerators of more decimals than the figure exactly", () => {
    const context = contextOf({}, { decimals: { figure: 0, value: 1, of: 1 } });
    const parts = partsOf(ratio, 1);
    readLines(ratio, context, linesOf([{ value: 125, of: 250 }]), parts, 0, 1);
    expect(listed(parts)).toEqual([[12_500], [250]]);
  });

  test("refuses numerators it could not hold: 3 decimals in whole per cent", () => {
    expect(ratio.checkIndicator?.(percent)).toBeNull();
    const context = contextOf({}, { decimals: { figure: 0, value: 3, of: 0 } });
    expect(ratio.checkIndicator?.(context)).toMatch(/decimals/);
  });

  test("refuses a denominator below 0, and something out of nothing", () => {
    const check = (value: number, of: number | null) => ratio.checkReport?.(percent, value, of);
    expect(check(3, null)).toBeNull();
    expect(check(0, 0)).toBeNull();
    expect(check(3, 2)).toBeNull();
    expect(check(3, -1)).toMatch(/denominator of 0 or more/);
    expect(check(3, 0)).toMatch(/numerator of 0/);
  });

  test("knows a silent unit's schools from its size; without one it is not counted", () => {
    const [parts, uncounted] = [partsOf(ratio, 2, 0), new Uint8Array(2)];
    const lines = linesOf([{ target: 800, extent: 40 }, { target: 800 }]);
    ratio.standIn?.(percent, lines, parts, uncounted, 0, 2);
    expect(listed(parts)).toEqual([
      [0, 0],
      [40, 0],
    ]);
    expect([...uncounted]).toEqual([0, 1]);
  });

  test("lets a silent unit stand at its baseline: 25 % of 40 schools", () => {
    const [parts, uncounted] = [partsOf(ratio, 1, 0), new Uint8Array(1)];
    const lines = linesOf([{ target: 800, extent: 40, baseline: 250 }]);
    ratio.standIn?.(percent, lines, parts, uncounted, 0, 1);
    expect(listed(parts)).toEqual([[10_000], [40]]);
    expect([...uncounted]).toEqual([0]);
  });

  test("lets a silent unit stand at its target under a cap, and lists it", () => {
    const [parts, uncounted] = [partsOf(ratio, 1, 0), new Uint8Array(1)];
    const lines = linesOf([{ target: 50, extent: 40 }]);
    ratio.standIn?.({ ...percent, sign: -1 }, lines, parts, uncounted, 0, 1);
    expect(listed(parts)).toEqual([[2000], [40]]);
    expect([...uncounted]).toEqual([1]);
  });

  test("counts gaps in what the numerator counts", () => {
    const context = contextOf({ counts: "schools" }, { decimals, unitOfMeasure: "%" });
    expect(ratio.currency(context, 0, false)).toEqual({ unitOfMeasure: "schools", steps: 1000 });
  });
});
