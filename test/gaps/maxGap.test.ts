import { type Actual, derive, explainGap, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

function rolled(direction: "higher" | "lower", value: number, reported: Record<string, number>) {
  const plan = parseCascade({
    units: [
      { id: "city" },
      { id: "a", parent: "city" },
      { id: "b", parent: "city" },
      { id: "a1", parent: "a" },
      { id: "a2", parent: "a" },
      { id: "b1", parent: "b" },
    ],
    indicators: [{ id: "days", measure: "max", direction, unitOfMeasure: "days" }],
    targets: [{ unit: "city", indicator: "days", value }],
  });
  const rows = Object.entries(reported).map(
    ([unit, days]): Actual => ({ unit, indicator: "days", period: "2022", value: days }),
  );
  return rollUp(derive(plan).cascade, rows, { asOf: "2022-12-31" });
}

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("the gap of a maximum", () => {
  test("under a cap is that of the highest, and its path leads there", () => {
    const rollup = rolled("lower", 5, { a1: 3, a2: 7, b1: 6 });
    expect(rollup.figure("city", "days")).toMatchObject({ target: 5, actual: 7, gap: 2 });
    const gap = explainGap(rollup, "city", "days");
    expect(amountsOf(gap)).toEqual([2, 0, 0, 0, 2, 0]);
    const path = [gap];
    for (let line = gap.children()[0]; line; line = line.children()[0]) path.push(line);
    expect(path.map(({ unit, gap: missing }) => [unit, missing])).toEqual([
      ["city", 2],
      ["a", 2],
      ["a2", 2],
    ]);
    expect(gap).toMatchObject({ currency: "days", points: null });
    expectToAddUp(gap);
  });

  test("is surplus where one has gone beyond the target: 85 where 70 are asked", () => {
    const rollup = rolled("higher", 70, { a1: 61, b1: 85 });
    expect(rollup.figure("city", "days")).toMatchObject({ actual: 85, completion: 1, gap: -15 });
    expect(amountsOf(explainGap(rollup, "city", "days"))).toEqual([-15, 0, 0, 0, 0, 15]);
  });

  test("goes by id where two are equally high", () => {
    const rollup = rolled("lower", 5, { a1: 7, a2: 7, b1: 7 });
    const [first] = explainGap(rollup, "city", "days").children();
    expect([first?.unit, first?.children()[0]?.unit]).toEqual(["a", "a1"]);
  });

  test("leaves the silent out, and is all unreported where everyone is", () => {
    const one = explainGap(rolled("higher", 70, { a1: 61 }), "city", "days");
    expect(amountsOf(one)).toEqual([9, 0, 0, 0, 9, 0]);
    const none = explainGap(rolled("higher", 70, {}), "city", "days");
    expect(amountsOf(none)).toEqual([70, 0, 0, 70, 0, 0]);
  });
});
