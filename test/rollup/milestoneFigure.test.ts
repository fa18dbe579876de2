import { type Actual, type CascadeDocument, derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";

const asOf = "2022-12-31";

function said(unit: string, value: number, of?: number): Actual {
  return { unit, indicator: "rural", period: "2022", value, of };
}

/** A province of districts of communes; 75 % of communes make a district, 80 % of districts all. */
function province(
  sizes: readonly number[],
  require: Record<string, "all" | "any" | { share: number } | { count: number }>,
): CascadeDocument {
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    levels: [{ id: "province" }, { id: "district" }, { id: "commune" }],
    units: [
      { id: "province" },
      ...sizes.flatMap((size, place) => [
        { id: `d${place + 1}`, parent: "province" },
        ...Array.from({ length: size }, (_, commune) => ({
          id: `d${place + 1}-${commune + 1}`,
          parent: `d${place + 1}`,
        })),
      ]),
    ],
    indicators: [{ id: "rural", measure: { type: "milestone", require } }],
    targets: [{ unit: "province", indicator: "rural", value: 1 }],
  };
}

/** Reports of the first communes of a district: 1 for done, 0 for not done. */
function reports(district: string, values: string): Actual[] {
  return [...values].map((value, place) => said(`${district}-${place + 1}`, Number(value)));
}

function rolled(document: CascadeDocument, rows: readonly Actual[]) {
  return rollUp(derive(parseCascade(document)).cascade, rows, { asOf });
}

describe("a milestone without thresholds", () => {
  const rollup = rolled(province([3, 2], {}), [...reports("d1", "110"), ...reports("d2", "1")]);

  test("counts who has done it out of everyone, the silent as not done", () => {
    expect(rollup.figure("province", "rural")).toMatchObject({
      target: 5,
      actual: 3,
      completion: 0.6,
      completionReported: 0.75,
      gap: 2,
      coverage: { reported: 4, expected: 5 },
    });
    expect(rollup.figure("d2", "rural")).toMatchObject({ target: 2, actual: 1, gap: 1 });
  });

  test("at a commune is done or not", () => {
    expect(rollup.figure("d1-1", "rural")).toMatchObject({ target: 1, actual: 1, state: "met" });
    expect(rollup.figure("d1-3", "rural")).toMatchObject({ target: 1, actual: 0, gap: 1 });
    expect(rollup.figure("d2-2", "rural")).toMatchObject({
      target: 1,
      actual: null,
      completion: 0,
      gap: 1,
      state: "not-reported",
    });
  });
});

describe("a milestone with thresholds", () => {
  const require = { district: { share: 0.75 }, province: { share: 0.8 } };
  const rollup = rolled(province([4, 4, 4, 4, 4], require), [
    ...reports("d1", "1111"), // done
    ...reports("d2", "1110"), // 3 of the 3 needed: done
    ...reports("d3", "1100"), // cannot reach 3 any more
    ...reports("d4", "11"), // two silent communes decide
    ...reports("d5", "111"), // done whatever the fourth says
  ]);

  test("needs 12 of 16 where it asks for 75 %", () => {
    const sixteen = rolled(province([16], { district: { share: 0.75 } }), [
      ...reports("d1", "11111111110000"), // ten done, four not, two silent
    ]);
    expect(sixteen.figure("d1", "rural")).toMatchObject({
      target: 12,
      actual: 10,
      completion: 10 / 12,
      gap: 2,
      coverage: { reported: 14, expected: 16 },
    });
    // The district may still reach 12, so the province has heard nothing of it.
    expect(sixteen.figure("province", "rural")).toMatchObject({ target: 1, actual: 0, gap: 1 });
  });

  test("passes on a verdict: a district is done, or it is not", () => {
    expect(rollup.figure("province", "rural")).toMatchObject({
      target: 4,
      actual: 3,
      completion: 0.75,
      gap: 1,
      coverage: { reported: 17, expected: 20 },
    });
  });

  test("counts communes at the district itself", () => {
    const told = ["d1", "d2", "d3", "d4", "d5"].map((unit) => {
      const { target, actual, gap, state } = rollup.figure(unit, "rural");
      return [target, actual, gap, state];
    });
    expect(told).toMatchObject([
      [3, 4, -1, "exceeded"],
      [3, 3, 0, "met"],
      [3, 2, 1, expect.any(String)],
      [3, 2, 1, expect.any(String)],
      [3, 3, 0, "met"],
    ]);
  });

  test("may ask for all, any or a count of those below", () => {
    const asked = (threshold: "all" | "any" | { count: number }) =>
      rolled(province([3], { district: threshold }), reports("d1", "110")).figure("d1", "rural");
    expect(asked("all")).toMatchObject({ target: 3, gap: 1 });
    expect(asked("any")).toMatchObject({ target: 1, gap: -1 });
    expect(asked({ count: 2 })).toMatchObject({ target: 2, gap: 0 });
  });
});

test("a report may say how many of how many", () => {
  const plan = province([2], {});
  const rollup = rolled(plan, [said("d1-1", 12, 16), said("d1-2", 3, 4)]);
  expect(rollup.figure("d1", "rural")).toMatchObject({ target: 20, actual: 15, gap: 5 });
});

test("a weight may say how many a silent unit counts", () => {
  const plan = province([2], {});
  const units = plan.units.map((unit) =>
    unit.id === "d1-2" ? { ...unit, weights: { communes: 4 } } : unit,
  );
  const indicators = [{ id: "rural", measure: { type: "milestone", of: "communes" } }];
  const rollup = rolled({ ...plan, units, indicators }, [said("d1-1", 12, 16)]);
  expect(rollup.figure("d1", "rural")).toMatchObject({ target: 20, actual: 12, gap: 8 });
});
