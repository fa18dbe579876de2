import {
  type Actual,
  derive,
  explainGap,
  type Indicator,
  ifAllReported,
  parseCascade,
  type Rollup,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

/** A city over three districts of 20, 10 and 5 schools. */
function rolled(
  indicator: Omit<Indicator, "id">,
  value: number,
  said: Record<string, [value: number, of?: number]>,
  sized = true,
): Rollup {
  const { cascade } = derive(
    parseCascade({
      levels: [{ id: "city" }, { id: "district" }],
      units: [
        { id: "city" },
        ...Object.entries({ north: 20, south: 10, west: 5 }).map(([id, schools]) => ({
          ...{ id, parent: "city" },
          ...(sized ? { weights: { schools } } : {}),
        })),
      ],
      indicators: [{ id: "x", ...indicator }],
      targets: [{ unit: "city", indicator: "x", value }],
    }),
  );
  const rows = Object.entries(said).map(([unit, [value, of]]): Actual => {
    return { unit, indicator: "x", period: "2022", value, ...(of === undefined ? {} : { of }) };
  });
  return rollUp(cascade, rows, { asOf: "2022-12-31" });
}

const sum: Omit<Indicator, "id"> = {
  measure: "sum",
  unitOfMeasure: "schools",
  cascade: { rule: "split", by: "schools" },
};

describe("if everybody had reported their target", () => {
  test("a sum would have what they owe: West its 5 of 35", () => {
    const rollup = rolled(sum, 35, { north: [14], south: [9] });
    expect(ifAllReported(rollup, "city", "x")).toEqual({
      ...{ unit: "city", indicator: "x", bound: "floor", silent: 1, uncounted: 0 },
      // 14 + 9 are 12 short of 35, and West would bring 5.
      ...{ currency: "schools", gap: 7, gained: 5, actual: 28, completion: 0.8 },
    });
    expect(explainGap(rollup, "city", "x").gap).toBe(12);
  });

  test("nothing would change where everybody has", () => {
    const rollup = rolled(sum, 35, { north: [14], south: [9], west: [4] });
    const { gap, gained, silent, actual } = ifAllReported(rollup, "city", "x");
    expect([silent, gained, gap, actual]).toEqual([0, 0, 8, 27]);
  });

  test("a rate would count them: 80 % of West's 5 schools are 4", () => {
    const measure = { type: "ratio", of: "schools", counts: "schools" } as const;
    const rollup = rolled({ measure }, 80, { north: [14], south: [9] });
    expect(ifAllReported(rollup, "city", "x")).toMatchObject({
      // 27 of 35, where 28 are to be; 77.14 of 80 %.
      ...{ currency: "schools", silent: 1, gap: 1, gained: 4 },
      ...{ actual: 2700 / 35, completion: 27 / 28 },
    });
  });

  test("a rate still could not count those of no known size", () => {
    const rollup = rolled({ measure: "ratio" }, 80, { north: [14, 20], south: [9, 10] }, false);
    expect(ifAllReported(rollup, "city", "x")).toMatchObject({
      ...{ silent: 1, uncounted: 1, gained: 0, gap: 1 },
    });
  });

  test("a minimum would still be its lowest, which no silence can raise", () => {
    const rollup = rolled({ measure: "min" }, 70, { north: [62] });
    expect(ifAllReported(rollup, "city", "x")).toMatchObject({
      ...{ silent: 2, gap: 8, gained: 0, actual: 62, completion: 62 / 70 },
    });
    expect(ifAllReported(rolled({ measure: "min" }, 70, {}), "city", "x")).toMatchObject({
      ...{ silent: 3, gap: 0, gained: 70, actual: 70, completion: 1 },
    });
    // Beyond the target is no more than the target, once somebody is at it.
    expect(
      ifAllReported(rolled({ measure: "min" }, 70, { north: [75] }), "city", "x"),
    ).toMatchObject({ gap: 0, gained: -5, actual: 70 });
  });

  test("a milestone would be done where silence can still tip it", () => {
    const milestone = rolled({ measure: "milestone" }, 1, { north: [1], south: [0] });
    expect(ifAllReported(milestone, "city", "x")).toMatchObject({
      ...{ silent: 1, gap: 1, gained: 1, actual: 2, completion: 2 / 3 },
    });
  });

  test("criteria nobody has assessed would be met", () => {
    const measure = {
      type: "checklist" as const,
      criteria: ["1", "2", "3"].map((id) => ({ id })),
    };
    const { cascade } = derive(
      parseCascade({
        units: [{ id: "city" }],
        indicators: [{ id: "x", measure }],
        targets: [{ unit: "city", indicator: "x", value: 1 }],
      }),
    );
    const met = { unit: "city", indicator: "x", criterion: "1", period: "2022", value: 1 };
    const unmet = { ...met, criterion: "2", value: 0 };
    const rollup = rollUp(cascade, [met, unmet], { asOf: "2022-12-31" });
    // One of three, one is not met, one is open. Nobody is silent altogether.
    expect(ifAllReported(rollup, "city", "x")).toMatchObject({
      ...{ silent: 0, gap: 1, gained: 1, actual: 2 },
    });
  });

  test("a cap would be used up by those who keep to it", () => {
    const lower = rolled({ ...sum, direction: "lower" }, 35, { north: [24] });
    // North has 4 more than its 20; South and West count as using their 10 and 5 either way.
    expect(ifAllReported(lower, "city", "x")).toMatchObject({
      ...{ silent: 2, gap: 4, gained: 0, actual: 39, completion: 35 / 39 },
    });
  });
});

test("a unit without a target is an error, as it is for its gap", () => {
  const rollup = rolled({ ...sum, cascade: { rule: "stop" } }, 35, {});
  expect(issuesOf(() => ifAllReported(rollup, "north", "x"))).toMatchObject([
    { code: "not-assigned" },
  ]);
});
