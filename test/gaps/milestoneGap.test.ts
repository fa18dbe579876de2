import {
  type Actual,
  type Breakdown,
  type CascadeDocument,
  derive,
  explainGap,
  parseCascade,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

type Require = Record<string, "all" | "any" | { share: number } | { count: number }>;

function explained(
  districts: Record<string, { communes: number; said: string }>,
  require: Require,
  unit = "province",
) {
  const document: CascadeDocument = {
    levels: [{ id: "province" }, { id: "district" }, { id: "commune" }],
    units: [
      { id: "province" },
      ...Object.entries(districts).flatMap(([id, { communes }]) => [
        { id, parent: "province" },
        ...Array.from({ length: communes }, (_, place) => ({ id: `${id}-${place}`, parent: id })),
      ]),
    ],
    indicators: [
      {
        id: "rural",
        measure: {
          type: "milestone",
          require,
          counts: { province: "huyện", district: "xã", commune: "xã" },
        },
      },
    ],
    targets: [{ unit: "province", indicator: "rural", value: 1 }],
  };
  const rows: Actual[] = Object.entries(districts).flatMap(([id, { said }]) =>
    [...said].map((value, place) => ({
      unit: `${id}-${place}`,
      indicator: "rural",
      period: "2022",
      value: Number(value),
    })),
  );
  const rollup = rollUp(derive(parseCascade(document)).cascade, rows, { asOf: "2022-12-31" });
  return explainGap(rollup, unit, "rural");
}

function lineOf(gap: Breakdown, unit: string): Breakdown {
  const line = gap.children().find((child) => child.unit === unit);
  if (!line) throw new Error(`There is no line of ${unit}.`);
  return line;
}

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("a milestone everyone is to reach", () => {
  const gap = explained({ d1: { communes: 3, said: "110" }, d2: { communes: 2, said: "1" } }, {});

  test("misses those who have not, and those who are silent", () => {
    expect(amountsOf(gap)).toEqual([2, 0, 0, 1, 1, 0]);
    expect(gap.target).toBe(5);
    expect(amountsOf(lineOf(gap, "d1"))).toEqual([1, 0, 0, 0, 1, 0]);
    expect(amountsOf(lineOf(gap, "d2"))).toEqual([1, 0, 0, 1, 0, 0]);
    expect(lineOf(gap, "d1").nested).toBe(null);
    expectToAddUp(gap);
  });
});

describe("a threshold", () => {
  test("leaves slack, which is stretch: 12 of 16 needed", () => {
    // Ten done, four not, two silent: 2 short of 12 are 6 short of 16 less the 4.
    const gap = explained(
      { d1: { communes: 16, said: "11111111110000" } },
      { district: { share: 0.75 } },
      "d1",
    );
    expect(amountsOf(gap)).toEqual([2, 0, 4, 2, 4, 0]);
    expect(gap).toMatchObject({ currency: "xã", target: 12 });
    expectToAddUp(gap);
  });
});

describe("thresholds within one another", () => {
  const gap = explained(
    {
      d1: { communes: 4, said: "1111" }, // done
      d2: { communes: 4, said: "1110" }, // 3 of the 3 needed: done
      d3: { communes: 4, said: "1100" }, // cannot reach 3 any more
      d4: { communes: 4, said: "11" }, // two silent communes decide
      d5: { communes: 4, said: "111" }, // done whatever the fourth says
    },
    { district: { share: 0.75 }, province: { share: 0.8 } },
  );

  test("count verdicts: four of five districts are needed, three are done", () => {
    expect(amountsOf(gap)).toEqual([1, 0, 1, 1, 1, 0]);
    expect(gap).toMatchObject({ currency: "huyện", target: 4 });
    expectToAddUp(gap);
  });

  test("a verdict is one line: missing, or, while the silent could tip it, unreported", () => {
    expect(gap.children().map(({ unit }) => unit)).toEqual(["d3", "d4", "d1", "d2", "d5"]);
    expect(amountsOf(lineOf(gap, "d1"))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(amountsOf(lineOf(gap, "d3"))).toEqual([1, 0, 0, 0, 1, 0]);
    expect(amountsOf(lineOf(gap, "d4"))).toEqual([1, 0, 0, 1, 0, 0]);
    expect(lineOf(gap, "d3")).toMatchObject({ currency: "huyện", target: 1 });
    expect(lineOf(gap, "d3").children()).toEqual([]);
  });

  test("a district's own count hangs beneath its verdict, and is not added", () => {
    const nested = (unit: string) => amountsOf(lineOf(gap, unit).nested);
    expect(nested("d1")).toEqual([-1, 0, 1, 0, 0, 0]);
    expect(nested("d2")).toEqual([0, 0, 1, 0, 1, 0]);
    expect(nested("d3")).toEqual([1, 0, 1, 0, 2, 0]);
    expect(nested("d4")).toEqual([1, 0, 1, 2, 0, 0]);
    expect(nested("d5")).toEqual([0, 0, 1, 1, 0, 0]);
    expect(lineOf(gap, "d3").nested).toMatchObject({ currency: "xã", target: 3 });
    expect(
      lineOf(gap, "d3")
        .nested?.children()
        .map(({ unit }) => unit),
    ).toEqual(["d3-2", "d3-3", "d3-0", "d3-1"]);
  });
});

test("a district without communes counts itself", () => {
  const gap = explained(
    { d1: { communes: 2, said: "11" }, d2: { communes: 0, said: "" } },
    { district: "all" },
  );
  // d2 is to do it itself, and is silent.
  expect(amountsOf(gap)).toEqual([1, 0, 0, 1, 0, 0]);
  expect(amountsOf(lineOf(gap, "d2"))).toEqual([1, 0, 0, 1, 0, 0]);
  expectToAddUp(gap);
});
