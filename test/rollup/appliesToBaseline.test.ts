import { derive, type Indicator, parseCascade, rollUp, type UnitRecord } from "target-cascade";
import { describe, expect, test } from "vitest";

const poor: Indicator = {
  id: "poor",
  measure: "sum",
  balance: "last",
  direction: "lower",
  baseline: "poor-before",
  appliesTo: { kinds: ["xã"] },
  cascade: { rule: "split", by: "baseline" },
};

/** 100 poor households in two communes are to become 20; 50 are left. The third unit has no part. */
function figure(apart: Pick<UnitRecord, "weights">, appliesTo = poor.appliesTo) {
  const plan = parseCascade({
    units: [
      { id: "hoa-vang" },
      { id: "hoa-bac", parent: "hoa-vang", kind: "xã", weights: { "poor-before": 60 } },
      { id: "hoa-phu", parent: "hoa-vang", kind: "xã", weights: { "poor-before": 40 } },
      { id: "apart", parent: "hoa-vang", kind: "thị trấn", ...apart },
    ],
    indicators: [{ ...poor, ...(appliesTo && { appliesTo }) }],
    targets: [{ unit: "hoa-vang", indicator: "poor", value: 20 }],
  });
  const rows = [
    { unit: "hoa-bac", indicator: "poor", period: "2022", value: 30 },
    { unit: "hoa-phu", indicator: "poor", period: "2022", value: 20 },
  ];
  const { cascade } = derive(plan);
  const [target] = cascade.targets("hoa-vang");
  const rollup = rollUp(cascade, rows, { asOf: "2022-12-31" });
  return { baseline: target?.baseline, ...rollup.figure("hoa-vang", "poor") };
}

describe("a unit an indicator does not apply to", () => {
  test("has no part in where those above it start from", () => {
    expect(figure({ weights: { "poor-before": 25 } })).toMatchObject({
      baseline: 100,
      completion: 50 / 80,
      gap: 30,
    });
  });

  test("does not hide where they start from by saying nothing", () => {
    expect(figure({})).toMatchObject({ baseline: 100, completion: 50 / 80, gap: 30 });
  });

  test("is spoken for by the unit above where it applies to none below that", () => {
    const { baseline } = figure({ weights: { "poor-before": 25 } }, { levels: ["level-1"] });
    expect(baseline).toBe(125);
  });
});
