import { type Actual, derive, explainGap, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

/**
 * The city is to have 20. North takes 8 and hands on 6 + 5, South takes 10 at most: 2 are unplaced.
 * Harbour is silent about 6, Mill has 6 of 5, South 7 of 10.
 */
const { cascade } = derive(
  parseCascade({
    levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
    units: [
      { id: "city" },
      { id: "north", parent: "city" },
      { id: "south", parent: "city" },
      { id: "harbour", parent: "north" },
      { id: "mill", parent: "north" },
    ],
    indicators: [{ id: "built", measure: "sum", cascade: { rule: "split", by: "equal", max: 10 } }],
    targets: [
      { unit: "city", indicator: "built", value: 20 },
      { unit: "north", indicator: "built", value: 8 },
      { unit: "harbour", indicator: "built", value: 6 },
      { unit: "mill", indicator: "built", value: 5 },
    ],
  }),
);
const said = (unit: string, value: number): Actual => ({
  ...{ unit, value },
  indicator: "built",
  period: "2022",
});
const rollup = rollUp(cascade, [said("mill", 6), said("south", 7)], { asOf: "2022-12-31" });
const gap = explainGap(rollup, "city", "built");
const shown = ({ units, together, of }: ReturnType<typeof gap.largest>) => [
  units.map(({ unit, gap }) => [unit, gap]),
  together,
  of,
];

describe("the largest gaps", () => {
  test("are told by what arises at each unit itself, whatever its level", () => {
    // 6 + 3 + 2 are short; North's stretch of 3 and Mill's surplus of 1 take 4 off: 7.
    expect(shown(gap.largest())).toEqual([
      [
        ["harbour", 6],
        ["south", 3],
        ["city", 2],
      ],
      11,
      11,
    ]);
    expect(gap.gap).toBe(7);
  });

  test("say what each consists of", () => {
    const [harbour, south, city] = gap.largest().units;
    expect(harbour).toMatchObject({ unreported: 6, shortfall: 0 });
    expect(south).toMatchObject({ unreported: 0, shortfall: 3 });
    expect(city).toMatchObject({ unplaced: 2, shortfall: 0 });
  });

  test("are as many as one asks for, and say how much of all they account for", () => {
    expect(shown(gap.largest(1))).toEqual([[["harbour", 6]], 6, 11]);
    expect(shown(gap.largest(0))).toEqual([[], 0, 11]);
  });

  test("of a level count all below a unit: North 6 unreported less 3 and 1", () => {
    expect(shown(gap.largest(5, { level: "district" }))).toEqual([
      [
        ["south", 3],
        ["north", 2],
      ],
      5,
      5,
    ]);
    expect(shown(gap.largest(5, { level: "ward" }))).toEqual([[["harbour", 6]], 6, 6]);
  });

  test("of a level there is none of are an error", () => {
    expect(issuesOf(() => gap.largest(5, { level: "village" }))).toMatchObject([
      { code: "unknown-level" },
    ]);
  });

  test("are those below the line they are asked of", () => {
    const north = gap.children().find(({ unit }) => unit === "north");
    expect(shown(north?.largest() ?? gap.largest(0))).toEqual([[["harbour", 6]], 6, 6]);
  });
});

test("what arises at a unit itself stands beside its lines, and adds up with them", () => {
  // 20 were to be handed on, and 8 + 10 were.
  expect(gap.here).toEqual({
    ...{ gap: 2, unplaced: 2, stretch: 0, unreported: 0, shortfall: 0, surplus: 0 },
  });
  const [south, north] = gap.children();
  expect(south?.here).toMatchObject({ gap: 3, shortfall: 3 });
  // 8 were to be handed on, and 6 + 5 were.
  expect(north?.here).toMatchObject({ gap: -3, stretch: 3, unreported: 0 });
});
