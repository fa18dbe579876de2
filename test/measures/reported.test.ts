import { reported } from "target-cascade";
import { expect, test } from "vitest";
import { contextOf, figuresOf, linesOf, listed, partsOf, readLines } from "../helpers/kernel.ts";

test("what others publish is the unit's own number, and stays where it is", () => {
  const context = contextOf({}, { unitOfMeasure: "rank", sign: -1 });
  const parts = partsOf(reported, 3);
  readLines(reported, context, linesOf([{ value: 7 }, {}, null]), parts, 0, 3);
  expect(listed(parts)).toEqual([[7, -9, -9]]);
  expect(reported.parts).toEqual([{ name: "value", reducer: "none" }]);
  expect(figuresOf(reported, context, [[7]], [10])).toMatchObject({ numerator: [7], target: [10] });
  expect(reported.currency(context, 0, true)).toEqual({ unitOfMeasure: "rank", steps: 1 });
  expect(reported.standIn).toBeUndefined();
});

test("everyone with a target reports it, and nobody keeps a share", () => {
  expect(reported.reporters).toBe("everyone");
  expect(reported.rules).toEqual(["stop", "same", "assign"]);
});
