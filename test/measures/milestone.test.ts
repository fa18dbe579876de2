import { milestone, type Requirement } from "target-cascade";
import { describe, expect, test } from "vitest";
import { contextOf, figuresOf, linesOf, listed, partsOf, readLines } from "../helpers/kernel.ts";

/** What a district passes on: out of `known` reported and `open` silent ones, `done` are done. */
function verdict(requirement: Requirement, done: number, known: number, open = 0) {
  const context = contextOf({ require: { district: requirement } }, { level: [1] });
  const columns = (...numbers: number[]) => numbers.map((number) => Float64Array.of(number));
  const [reported, silent] = [columns(-9, -9), columns(-9, -9)];
  const worth = Float64Array.of(-9);
  milestone.lift?.(
    context,
    linesOf([null]),
    { reported: columns(done, known), silent: columns(0, open) },
    { reported, silent },
    worth,
    0,
    1,
  );
  const [doneUp, knownUp] = reported.map((column) => column[0]);
  return { done: doneUp, known: knownUp, open: silent[1]?.[0], worth: worth[0] };
}

const met = { done: 1, known: 1, open: 0, worth: 1 };
const missed = { done: 0, known: 1, open: 0, worth: 1 };
const undecided = { done: 0, known: 0, open: 1, worth: 1 };

describe("a milestone's reports", () => {
  const context = contextOf({});

  test("say 1 or 0, or how many of how many", () => {
    const parts = partsOf(milestone, 3);
    const lines = linesOf([{ value: 1 }, { value: 0 }, { value: 4, of: 6 }]);
    readLines(milestone, context, lines, parts, 0, 3);
    expect(listed(parts)).toEqual([
      [1, 0, 4],
      [1, 1, 6],
    ]);
  });

  test("are out of the unit's size where it has one and they do not say", () => {
    const parts = partsOf(milestone, 3);
    const lines = linesOf([{ value: 4, extent: 6 }, { value: 4, of: 5, extent: 6 }, { value: 1 }]);
    readLines(milestone, context, lines, parts, 0, 3);
    expect([...(parts[1] as Float64Array)]).toEqual([6, 5, 1]);
  });

  test("that are missing leave their units expected and not done", () => {
    const [parts, uncounted] = [partsOf(milestone, 3, 0), new Uint8Array(3)];
    const lines = linesOf([{}, { extent: 6 }, { value: 1 }]);
    milestone.standIn?.(context, lines, parts, uncounted, 0, 3);
    expect(listed(parts)).toEqual([
      [0, 0, 0],
      [1, 6, 0],
    ]);
    expect([...uncounted]).toEqual([0, 0, 0]);
  });

  test("have nothing below 0 and no more done than there is", () => {
    const check = (value: number, of: number | null) => milestone.checkReport?.(context, value, of);
    expect(check(1, null)).toBeNull();
    expect(check(6, 6)).toBeNull();
    expect(check(7, 6)).toBe("at most 6 done");
    expect(check(-1, 6)).toBe("0 or more done");
    expect(check(0, -1)).toBe("a count of 0 or more");
  });
});

describe("a verdict", () => {
  test("with 75 %: 12 of 16 communes make a district, 11 do not", () => {
    expect(verdict({ share: 0.75 }, 12, 16)).toEqual(met);
    expect(verdict({ share: 0.75 }, 11, 16)).toEqual(missed);
  });

  test("with 80 %: 15 of 18 districts make a province, 14 do not", () => {
    expect(verdict({ share: 0.8 }, 15, 18)).toEqual(met);
    expect(verdict({ share: 0.8 }, 14, 18)).toEqual(missed);
  });

  test("needs all, any, or so many", () => {
    expect([verdict("all", 4, 4), verdict("all", 3, 4)]).toEqual([met, missed]);
    expect([verdict("any", 1, 4), verdict("any", 0, 4)]).toEqual([met, missed]);
    expect([verdict({ count: 2 }, 2, 4), verdict({ count: 2 }, 1, 4)]).toEqual([met, missed]);
  });

  test("by a count that is more than there are is never reached", () => {
    expect(verdict({ count: 5 }, 3, 3)).toEqual(missed);
  });

  test("that silent units can no longer tip is met or missed", () => {
    expect(verdict({ share: 0.75 }, 12, 12, 4)).toEqual(met);
    expect(verdict({ share: 0.75 }, 7, 12, 4)).toEqual(missed);
  });

  test("that silent units can still tip is itself silent", () => {
    expect(verdict({ share: 0.75 }, 11, 12, 4)).toEqual(undecided);
    expect(verdict({ share: 0.75 }, 8, 12, 4)).toEqual(undecided);
    expect(verdict("all", 3, 3, 1)).toEqual(undecided);
    expect(verdict("any", 0, 3, 1)).toEqual(undecided);
    expect(verdict("all", 0, 0, 4)).toEqual(undecided);
  });

  test("under all is missed as soon as one is not done, however many are silent", () => {
    expect(verdict("all", 3, 4, 12)).toEqual(missed);
  });

  test("over nobody counts for nothing", () => {
    expect(verdict("all", 0, 0)).toEqual({ done: 0, known: 0, open: 0, worth: 0 });
    expect(verdict({ count: 1 }, 0, 0)).toEqual({ done: 0, known: 0, open: 0, worth: 0 });
  });

  test("is passed on at levels with a requirement only", () => {
    const context = contextOf({ require: { district: "all" as const } }, { level: [0, 1, 2] });
    const counts = () => [Float64Array.of(3, 3, 3), Float64Array.of(5, 5, 5)];
    const [reported, silent] = [counts(), counts()];
    const carried = {
      reported: counts(),
      silent: [Float64Array.of(0, 0, 0), Float64Array.of(1, 1, 1)],
    };
    const worth = new Float64Array(3).fill(Number.NaN);
    const lines = linesOf([null, null, null]);
    milestone.lift?.(context, lines, carried, { reported, silent }, worth, 0, 3);
    expect([...worth]).toEqual([Number.NaN, 1, Number.NaN]);
    expect(listed(reported)).toEqual([
      [3, 0, 3],
      [5, 1, 5],
    ]);
    expect(listed(silent)).toEqual([
      [0, 0, 0],
      [1, 0, 1],
    ]);
  });

  test("is not asked for by a level that is called what every object inherits", () => {
    const levels = ["constructor", "toString"];
    const context = contextOf({ require: {}, counts: {} }, { levels, level: [0, 1] });
    expect(milestone.currency(context, 0, false).unitOfMeasure).toBe("");
    expect(figuresOf(milestone, context, [[1], [2]], [1]).target).toEqual([2]);
  });
});

describe("a milestone's figure", () => {
  const require = { district: { share: 0.75 } };
  const context = contextOf({ require }, { level: [1, 2, 1] });

  test("is how many are done, held against how many are needed", () => {
    const parts = [
      [11, 3, 11],
      [16, 5, 16],
    ];
    expect(figuresOf(milestone, context, parts, [1, 1, Number.NaN])).toMatchObject({
      numerator: [11, 3, 11],
      target: [12, 5, Number.NaN],
    });
  });

  test("counts gaps in what each level counts", () => {
    const counts = { city: "districts", district: "communes" };
    const named = contextOf({ counts }, { unitOfMeasure: "units" });
    expect([0, 1, 2].map((level) => milestone.currency(named, level, false).unitOfMeasure)).toEqual(
      ["districts", "communes", "units"],
    );
    expect(milestone.currency(contextOf({ counts: "cells" }), 2, true)).toEqual({
      unitOfMeasure: "cells",
      steps: 1,
    });
  });
});

describe("a milestone's indicator", () => {
  test("has a target of 1, no decimals, is better when higher and names real levels", () => {
    expect(milestone.checkTarget?.(contextOf({}), 1)).toBeNull();
    expect(milestone.checkTarget?.(contextOf({}), 12)).toMatch(/^1: /);
    expect(milestone.checkIndicator?.(contextOf({}))).toBeNull();
    expect(milestone.checkIndicator?.(contextOf({}, { sign: -1 }))).toMatch(/higher/);
    const decimals = { figure: 0, value: 1, of: 0 };
    expect(milestone.checkIndicator?.(contextOf({}, { decimals }))).toMatch(/no decimals/);
    const require = { province: "all" as const };
    expect(milestone.checkIndicator?.(contextOf({ require }))).toMatch(/not province/);
  });
});
