import { growth } from "target-cascade";
import { describe, expect, test } from "vitest";
import { contextOf, figuresOf, linesOf, listed, partsOf, readLines } from "../helpers/kernel.ts";

const percent = contextOf({}, { decimals: { figure: 2, value: 0, of: 0 } });

describe("growth", () => {
  test("is (now ÷ before − 1) × 100: 10,583 after 10,000 are 5.83 %", () => {
    const parts = partsOf(growth, 1);
    readLines(growth, percent, linesOf([{ value: 10_583, of: 10_000 }]), parts, 0, 1);
    // In steps of 0.01 %: 583 × 10,000 of 10,000.
    expect(listed(parts)).toEqual([[583 * 10_000], [10_000]]);
    const { numerator, denominator } = figuresOf(growth, percent, listed(parts), [0]);
    expect((numerator[0] as number) / (denominator[0] as number) / 100).toBe(5.83);
  });

  test("has a gap that is exact: 7.5 % of 10,000 are 750, and 583 of them are there", () => {
    const parts = [[583 * 10_000], [10_000]];
    const { numerator, denominator, target } = figuresOf(growth, percent, parts, [750]);
    const gap = (target[0] as number) * (denominator[0] as number) - (numerator[0] as number);
    expect(gap / growth.currency(percent, 0, true).steps).toBe(167);
  });

  test("may be of numbers with decimals, more of one than of the other", () => {
    const context = contextOf({}, { decimals: { figure: 1, value: 2, of: 1 } });
    const parts = partsOf(growth, 1);
    // 11.25 after 10.5 are 0.75 more, or 7.1 %.
    readLines(growth, context, linesOf([{ value: 1125, of: 105 }]), parts, 0, 1);
    expect(listed(parts)).toEqual([[75 * 1000], [1050]]);
    expect(growth.currency(context, 0, true).steps).toBe(100_000);
  });

  test("says nothing of who is silent", () => {
    const [parts, uncounted] = [partsOf(growth, 2, 0), new Uint8Array(2)];
    const lines = linesOf([{}, { value: 1, of: 1 }]);
    growth.standIn?.(percent, lines, parts, uncounted, 0, 2);
    expect(listed(parts)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect([...uncounted]).toEqual([1, 0]);
  });

  test("is not measured against less than nothing, but may start from nothing", () => {
    const check = (of: number | null) => growth.checkReport?.(percent, 5, of);
    expect([check(4), check(0), check(null)]).toEqual([null, null, null]);
    expect(check(-1)).toBe("measured against a same period of 0 or more");
  });

  test("adds up over time or takes the last, and says over what only if it is of an indicator", () => {
    const trouble = (options: object, balance: "flow" | "max" | "last" = "last") =>
      growth.checkIndicator?.(contextOf(options, { balance })) ?? null;
    expect([trouble({}), trouble({}, "flow")]).toEqual([null, null]);
    expect(trouble({}, "max")).toMatch(/growth has no largest/);
    expect(trouble({ over: "quarter", of: "grdp" })).toBeNull();
    expect(trouble({ over: "quarter" })).toMatch(/where it says over what: of$/);
  });

  test("counts gaps in what is compared", () => {
    const unitOf = (options: object, reads?: { unitOfMeasure: string | undefined }) =>
      growth.currency(contextOf(options, { unitOfMeasure: "%", ...(reads && { reads }) }), 0, false)
        .unitOfMeasure;
    expect(unitOf({})).toBe("%");
    expect(unitOf({}, { unitOfMeasure: "tỷ đồng" })).toBe("tỷ đồng");
    expect(unitOf({ counts: "đồng" }, { unitOfMeasure: "tỷ đồng" })).toBe("đồng");
  });
});

describe("growth of an indicator is read", () => {
  type Over = "year-to-date" | "year" | "half" | "quarter" | "month";

  const read = (over?: Over) => growth.reads?.({ of: "grdp", ...(over ? { over } : {}) });

  test("over the year so far and a year before, unless it says otherwise", () => {
    expect(read()).toEqual({ indicator: "grdp", monthsBefore: 12, over: "year-to-date" });
    expect(read("quarter")).toEqual({ indicator: "grdp", monthsBefore: 12, over: "quarter" });
  });

  test("not at all where it has reports of its own", () => {
    expect(growth.reads?.({})).toBeUndefined();
  });
});
