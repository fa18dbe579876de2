import { type Actual, derive, explainGap, parseCascade, parseLedger, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";

const plan = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [
    { id: "hanoi" },
    { id: "ba-dinh", parent: "hanoi" },
    { id: "tay-ho", parent: "hanoi" },
    { id: "buoi", parent: "tay-ho" },
  ],
  indicators: [
    {
      id: "rank",
      unitOfMeasure: "rank",
      measure: "reported",
      direction: "lower" as const,
      cascade: { rule: "assign" as const, values: { "ba-dinh": 5 } },
    },
  ],
  targets: [
    { unit: "hanoi", indicator: "rank", value: 10 },
    { unit: "buoi", indicator: "rank", value: 30 },
  ],
};
const { cascade } = derive(parseCascade(plan));
const said = (unit: string, value: number): Actual => ({
  ...{ unit, indicator: "rank", period: "2022", value },
});
const rollup = rollUp(cascade, [said("hanoi", 12), said("ba-dinh", 4)], { asOf: "2022-12-31" });

describe("a rank published by others", () => {
  test("is the unit's own report, whatever is said below it", () => {
    expect(rollup.figure("hanoi", "rank")).toMatchObject({
      ...{ target: 10, actual: 12, gap: 2, completion: 10 / 12, state: "behind" },
      coverage: { reported: 1, expected: 1 },
      provenance: { actual: "reported", declared: null, unexplained: null },
    });
    expect(rollup.figure("ba-dinh", "rank")).toMatchObject({ actual: 4, gap: -1, state: "met" });
  });

  test("is not there where it was not reported, whoever else has", () => {
    const below = rollUp(cascade, [said("ba-dinh", 4)], { asOf: "2022-12-31" });
    expect(below.figure("hanoi", "rank")).toMatchObject({
      ...{ actual: null, gap: null, completion: null, state: "not-reported" },
      coverage: { reported: 0, expected: 1 },
    });
  });

  test("belongs to nobody without a target, whoever has one below", () => {
    const { ledger, issues } = parseLedger(cascade, [said("tay-ho", 7)]);
    expect(issues).toMatchObject([{ code: "local-actual", unit: "tay-ho" }]);
    const local = rollUp(cascade, ledger, { asOf: "2022-12-31" });
    expect(local.figure("tay-ho", "rank")).toMatchObject({
      ...{ target: null, actual: 7, state: "not-assigned", provenance: { actual: "local" } },
      coverage: { reported: 0, expected: 0 },
    });
    expect(parseLedger(cascade, [said("hanoi", 7)]).issues).toEqual([]);
  });

  test("counts once in a unit as a whole", () => {
    expect(rollup.unit("hanoi").coverage).toEqual({ reported: 1, expected: 1 });
  });

  test("has a gap of its own, and no lines below", () => {
    const gap = explainGap(rollup, "hanoi", "rank");
    expect(gap).toMatchObject({
      ...{ currency: "rank", target: 10, gap: 2, shortfall: 2 },
      ...{ unplaced: 0, stretch: 0, unreported: 0, surplus: 0, points: null, nested: null },
    });
    expect(gap.children()).toEqual([]);
    expect(explainGap(rollup, "ba-dinh", "rank")).toMatchObject({ gap: -1, surplus: 1 });
  });

  test("is unreported where it is silent: under a cap by nothing, else by all of it", () => {
    const silent = (direction: "lower" | "higher") => {
      const [rank] = plan.indicators;
      const other = derive(parseCascade({ ...plan, indicators: [{ ...rank, direction }] }));
      const { gap, unreported } = explainGap(
        rollUp(other.cascade, [said("ba-dinh", 4)], { asOf: "2022-12-31" }),
        "hanoi",
        "rank",
      );
      return [gap, unreported];
    };
    expect(silent("lower")).toEqual([0, 0]);
    expect(silent("higher")).toEqual([10, 10]);
  });
});

test("the same rank may be asked of everyone; it is not divided", () => {
  const [rank] = plan.indicators;
  const same = { ...plan, indicators: [{ ...rank, cascade: { rule: "same" as const } }] };
  const given = derive(parseCascade(same)).cascade;
  expect(["ba-dinh", "tay-ho"].map((unit) => given.targets(unit)[0]?.value)).toEqual([10, 10]);
});
