import {
  type Breakdown,
  type CascadeDocument,
  derive,
  explainGap,
  parseCascade,
  type Requirement,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { criterionRows } from "../helpers/criterionRows.ts";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

/** A district of communes, five criteria each, three quarters of the communes needed. */
function explained(
  communes: Record<string, string>,
  pass: Requirement = "all",
  unit = "district",
): Breakdown {
  const document: CascadeDocument = {
    levels: [{ id: "district" }, { id: "commune" }],
    units: [{ id: "district" }, ...Object.keys(communes).map((id) => ({ id, parent: "district" }))],
    indicators: [
      {
        id: "rural",
        unitOfMeasure: "tiêu chí",
        measure: {
          type: "checklist",
          criteria: ["1", "2", "3", "4", "5"].map((id) => ({ id })),
          pass,
          require: { district: { share: 0.75 } },
          counts: "xã",
        },
      },
    ],
    targets: [{ unit: "district", indicator: "rural", value: 1 }],
  };
  const rows = Object.entries(communes).flatMap(([id, states]) =>
    criterionRows(id, "rural", states, "2022"),
  );
  const rollup = rollUp(derive(parseCascade(document)).cascade, rows, { asOf: "2022-12-31" });
  return explainGap(rollup, unit, "rural");
}

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("a checklist", () => {
  const gap = explained({ a: "+++++", b: "+++--", c: "++++?", d: "" });

  test("has communes as lines: done, short, or, while something is open, unreported", () => {
    // Three of four are needed; one is done.
    expect(amountsOf(gap)).toEqual([2, 0, 1, 2, 1, 0]);
    expect(gap).toMatchObject({ currency: "xã", target: 3 });
    expect(gap.children().map(({ unit }) => unit)).toEqual(["b", "c", "d", "a"]);
    expect(gap.children().map(amountsOf)).toEqual([
      [1, 0, 0, 0, 1, 0],
      [1, 0, 0, 1, 0, 0],
      [1, 0, 0, 1, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
    expectToAddUp(gap);
  });

  test("has criteria beneath each commune, not met or open", () => {
    const [b, c, d, a] = gap.children().map(({ nested }) => nested);
    expect([b, c, d, a].map((line) => amountsOf(line ?? null))).toEqual([
      [2, 0, 0, 0, 2, 0],
      [1, 0, 0, 1, 0, 0],
      [5, 0, 0, 5, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
    expect(b).toMatchObject({ currency: "tiêu chí", target: 5 });
    expect(b?.children()).toEqual([]);
  });

  test("of k of n has slack: four of five needed", () => {
    const four = explained({ a: "+++--" }, { count: 4 }, "a");
    expect(amountsOf(four)).toEqual([1, 0, 1, 0, 2, 0]);
    expect(four).toMatchObject({ currency: "tiêu chí", target: 4 });
    expect(amountsOf(explained({ a: "+++++" }, { count: 4 }, "a"))).toEqual([-1, 0, 1, 0, 0, 0]);
    expect(amountsOf(explained({ a: "++?--" }, { count: 4 }, "a"))).toEqual([2, 0, 1, 1, 2, 0]);
  });
});
