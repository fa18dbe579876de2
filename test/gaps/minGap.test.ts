import { type Actual, derive, explainGap, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

const { cascade } = derive(
  parseCascade({
    units: [
      { id: "city" },
      { id: "a", parent: "city" },
      { id: "b", parent: "city" },
      { id: "a1", parent: "a" },
      { id: "a2", parent: "a" },
      { id: "b1", parent: "b" },
      { id: "b2", parent: "b" },
    ],
    indicators: [{ id: "score", measure: "min", unitOfMeasure: "points" }],
    targets: [
      { unit: "city", indicator: "score", value: 8 },
      { unit: "b2", indicator: "score", value: 9 },
    ],
  }),
);

function explained(scores: Record<string, number>, unit = "city") {
  const rows: Actual[] = Object.entries(scores).map(([id, value]) => ({
    unit: id,
    indicator: "score",
    period: "2022",
    value,
  }));
  const rollup = rollUp(cascade, rows, { asOf: "2022-12-31" });
  return explainGap(rollup, unit, "score");
}

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("the gap of a minimum", () => {
  const gap = explained({ a1: 7, a2: 5, b1: 6, b2: 9 });

  test("is that of the weakest, and its path leads there", () => {
    expect(amountsOf(gap)).toEqual([3, 0, 0, 0, 3, 0]);
    const path = [gap];
    for (let line = gap.children()[0]; line; line = line.children()[0]) path.push(line);
    expect(path.map(({ unit, gap: missing }) => [unit, missing])).toEqual([
      ["city", 3],
      ["a", 3],
      ["a2", 3],
    ]);
    expect(gap).toMatchObject({ currency: "points", points: null });
    expectToAddUp(gap);
  });

  test("goes by id where two are equally weak", () => {
    const level = explained({ a1: 5, a2: 5, b1: 5, b2: 9 });
    expect(level.children().map(({ unit }) => unit)).toEqual(["a"]);
    expect(
      level
        .children()[0]
        ?.children()
        .map(({ unit }) => unit),
    ).toEqual(["a1"]);
  });

  test("is stretch where the weakest asks more of itself", () => {
    // b2 asks itself 9, where 8 are asked; it is the weakest at 6, 2 short of 8.
    const stretched = explained({ a1: 8, a2: 8, b1: 8, b2: 6 });
    expect(amountsOf(stretched)).toEqual([2, 0, 1, 0, 3, 0]);
    expectToAddUp(stretched);
  });

  test("is surplus where the weakest is further than asked", () => {
    expect(amountsOf(explained({ a1: 9, a2: 9, b1: 9, b2: 9 }))).toEqual([-1, 0, 0, 0, 0, 1]);
  });

  test("leaves the silent out of it", () => {
    expect(amountsOf(explained({ a1: 7 }))).toEqual([1, 0, 0, 0, 1, 0]);
  });

  test("is all unreported where everyone is silent, with no path to follow", () => {
    const silent = explained({});
    expect(amountsOf(silent)).toEqual([8, 0, 0, 8, 0, 0]);
    expect(silent.children()).toEqual([]);
    expect(amountsOf(explained({}, "a1"))).toEqual([8, 0, 0, 8, 0, 0]);
  });
});
