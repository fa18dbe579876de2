import { type Actual, compare, derive, parseCascade, rollUp, update } from "target-cascade";
import { describe, expect, test } from "vitest";
import { plan } from "../cascade/plan.ts";
import { issuesOf } from "../helpers/issues.ts";

const cascade = derive(parseCascade(plan)).cascade;
const rows: readonly Actual[] = [
  { unit: "north-1", indicator: "renovated", period: "2021", value: 4 },
  { unit: "south", indicator: "renovated", period: "2021", value: 3 },
  { unit: "south", indicator: "renovated", period: "2022", value: 2 },
  { unit: "south", indicator: "standard", period: "2022", value: 15, of: 20 },
];
const before = rollUp(cascade, rows, { asOf: "2021-12-31" });
const after = rollUp(cascade, rows, { asOf: "2022-12-31" });

describe("two rollups of one plan, a year apart", () => {
  const comparison = compare(before, after);

  test("differ where somebody has reported, and above: indicator by indicator", () => {
    const told = [...comparison.figures()].map(
      ({ unit, indicator, actual, gap }) => [unit, indicator, actual.by, gap.by] as const,
    );
    expect(told).toEqual([
      ["city", "renovated", 2, -2],
      ["south", "renovated", 2, -2],
      ["city", "standard", null, null],
      ["south", "standard", null, null],
    ]);
  });

  test("say by how much, and have both figures whole", () => {
    const [city] = comparison.figures({ unit: "city", indicator: "renovated" });
    expect(city).toMatchObject({
      target: { from: 24, to: 24, by: 0 },
      actual: { from: 7, to: 9, by: 2 },
      gap: { from: 17, to: 15, by: -2 },
      completion: { from: 7 / 24, to: 9 / 24 },
      coverage: { reported: { from: 2, to: 2, by: 0 }, expected: { from: 3, to: 3, by: 0 } },
    });
    expect(city?.before).toEqual(before.figure("city", "renovated"));
    expect(city?.after).toEqual(after.figure("city", "renovated"));
  });

  test("leave what is not known null", () => {
    expect(comparison.figure("south", "standard")).toMatchObject({
      target: { from: 85, to: 85, by: 0 },
      actual: { from: null, to: 75, by: null },
      coverage: { reported: { from: 0, to: 1, by: 1 } },
    });
  });

  test("can be asked for one figure, also where it is the same", () => {
    expect(comparison.figure("north", "renovated").actual).toEqual({ from: 4, to: 4, by: 0 });
  });

  test("can be asked for a level", () => {
    expect([...comparison.figures({ level: "level-2" })].map(({ unit }) => unit)).toEqual([
      "south",
      "south",
    ]);
  });

  test("refuse ids neither has, when they are asked", () => {
    expect(issuesOf(() => comparison.figure("west", "roads"))).toMatchObject([
      { code: "unknown-unit", message: "Neither of the two has the unit west." },
      { code: "unknown-indicator" },
    ]);
    expect(issuesOf(() => comparison.figures({ level: "ward" }))).toMatchObject([
      { code: "unknown-level" },
    ]);
  });
});

describe("two rollups of different hierarchies", () => {
  const without = derive(
    parseCascade({
      ...plan,
      units: plan.units.filter(({ id }) => id !== "north-2"),
      indicators: plan.indicators?.slice(0, 1) ?? [],
      targets: plan.targets?.slice(0, 1) ?? [],
    }),
  ).cascade;
  const smaller = rollUp(without, rows.slice(0, 2), { asOf: "2021-12-31" });

  test("put a unit that is gone last of its indicator, with nothing after it", () => {
    // 24 for 40 : 20 as before; north-1 has all of north's 16.
    const told = [...compare(before, smaller).figures({ indicator: "renovated" })];
    expect(told.map(({ unit, target }) => [unit, target.from, target.to])).toEqual([
      ["city", 24, 24],
      ["north", 16, 16],
      ["north-1", 12, 16],
      ["north-2", 4, null],
    ]);
    expect(told.at(-1)?.after).toBeNull();
    expect(told.at(-1)?.before).toMatchObject({ unit: "north-2", target: 4 });
    expect(told[0]?.coverage.expected).toEqual({ from: 3, to: 2, by: -1 });
  });

  test("and an indicator one of them has not is not there", () => {
    const { before: was, after: is } = compare(before, smaller).figure("south", "standard");
    expect([was?.target, is]).toEqual([85, null]);
    expect(compare(smaller, before).figure("north-2", "renovated").before).toBeNull();
  });
});

test("the same rollup differs in nothing from itself, nor from one of the same rows turned round", () => {
  const turned = derive(parseCascade({ ...plan, units: [...plan.units].reverse() })).cascade;
  const again = rollUp(turned, [...rows].reverse(), { asOf: "2021-12-31" });
  expect([...compare(before, before).figures()]).toEqual([]);
  expect([...compare(before, again).figures()]).toEqual([]);
});

test("a rollup with later reports differs from the one they were added to", () => {
  const { rollup } = update(before, [
    { unit: "north-2", indicator: "renovated", period: "2021", value: 1 },
  ]);
  const told = [...compare(before, rollup).figures()];
  expect(told.map(({ unit, actual, coverage }) => [unit, actual.to, coverage.reported.by])).toEqual(
    [
      ["city", 8, 1],
      ["north", 5, 1],
      ["north-2", 1, 1],
    ],
  );
});
