import {
  type Actual,
  derive,
  explainGap,
  type Indicator,
  parseCascade,
  rollUp,
  update,
} from "target-cascade";
import { describe, expect, test } from "vitest";

/** A city over two districts of 20 and 10 schools; North reports now, South later. */
function told(indicator: Omit<Indicator, "id">, value: number) {
  const { cascade } = derive(
    parseCascade({
      units: [
        { id: "city" },
        { id: "north", parent: "city", weights: { schools: 20 } },
        { id: "south", parent: "city", weights: { schools: 10 } },
      ],
      indicators: [{ id: "x", ...indicator }],
      targets: [{ unit: "city", indicator: "x", value }],
    }),
  );
  return rollUp(cascade, [said("north", 14)], { asOf: "2022-12-31" });
}

const said = (unit: string, value: number): Actual => ({
  ...{ unit, value },
  indicator: "x",
  period: "2022",
});

describe("a gap explained before more was reported", () => {
  test("opens as it was then, whenever it is opened", () => {
    const rollup = told({ measure: "sum", cascade: { rule: "split", by: "schools" } }, 30);
    const gap = explainGap(rollup, "city", "x");
    const { rollup: later } = update(rollup, [said("south", 9)]);
    expect(gap.children().map(({ unit, gap }) => [unit, gap])).toEqual([
      ["south", 10],
      ["north", 6],
    ]);
    expect(gap.largest().units.map(({ unit }) => unit)).toEqual(["south", "north"]);
    expect(explainGap(later, "city", "x").gap).toBe(7);
    expect(explainGap(rollup, "city", "x").gap).toBe(16);
  });

  test("has the points of a rate, and its mix, as they were then", () => {
    const rollup = told({ measure: { type: "ratio", of: "schools" } }, 80);
    const gap = explainGap(rollup, "city", "x");
    update(rollup, [said("south", 9)]);
    // 14 of 20 are 70 %.
    expect(gap.children().map(({ unit, points }) => [unit, points?.gap])).toEqual([
      ["south", 0],
      ["north", 10],
    ]);
    expect(gap.mix()?.units.map(({ unit }) => unit)).toEqual(["north"]);
  });

  test("names those who held it back then", () => {
    const rollup = told({ measure: "min" }, 30);
    const gap = explainGap(rollup, "city", "x");
    const { rollup: later } = update(rollup, [said("south", 9)]);
    expect(gap.bottlenecks().map(({ unit }) => unit)).toEqual(["north"]);
    expect(
      explainGap(later, "city", "x")
        .bottlenecks()
        .map(({ unit }) => unit),
    ).toEqual(["south", "north"]);
  });

  test("names those who lacked it then", () => {
    const rollup = told({ measure: { type: "milestone", of: "schools" } }, 1);
    const gap = explainGap(rollup, "city", "x");
    const { rollup: later } = update(rollup, [said("south", 10)]);
    // 14 of 20 and 0 of 10.
    expect(gap.threshold()?.nearest()).toMatchObject([
      { unit: "north", brings: 6, open: false },
      { unit: "south", brings: 10, open: true },
    ]);
    expect(explainGap(later, "city", "x").threshold()?.nearest()).toMatchObject([
      { unit: "north", brings: 6 },
    ]);
  });
});
