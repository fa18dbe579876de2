import {
  type Actual,
  type CascadeDocument,
  derive,
  explainGap,
  parseCascade,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

const document: CascadeDocument = {
  units: [
    { id: "hanoi" },
    { id: "inner", parent: "hanoi" },
    { id: "ba-dinh", parent: "inner" },
    { id: "tay-ho", parent: "inner" },
    { id: "me-linh", parent: "hanoi" },
  ],
  indicators: [
    { id: "growth", measure: { type: "growth", of: "grdp" }, decimals: 1 },
    { id: "grdp", unitOfMeasure: "tỷ đồng", measure: "sum" },
  ],
  targets: [{ unit: "hanoi", indicator: "growth", value: 7.5 }],
};
const years = (unit: string, before: number, now: number): Actual[] => [
  { unit, indicator: "grdp", period: "2021", value: before },
  { unit, indicator: "grdp", period: "2022", value: now },
];

function explained(targets: CascadeDocument["targets"], rows: readonly Actual[]) {
  const { cascade } = derive(parseCascade({ ...document, targets }));
  return explainGap(rollUp(cascade, rows, { asOf: "2022-12-31" }), "hanoi", "growth");
}

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("growth that is read", () => {
  const rows = [...years("ba-dinh", 6000, 6300), ...years("tay-ho", 4000, 4400)];

  test("has reporters as lines, each held against the target above it", () => {
    const gap = explained(document.targets, rows);
    // 7.5 % of 10,000 are 750; 700 are there. Ba Đình lacks 150 of 450, Tây Hồ has 100 beyond 300.
    expect(gap).toMatchObject({ currency: "tỷ đồng", target: 750, uncounted: 0 });
    expect(amountsOf(gap)).toEqual([50, 0, 0, 0, 150, 100]);
    expect(amountsOf(gap.points)).toEqual([0.5, 0, 0, 0, 1.5, 1]);
    const [inner] = gap.children();
    expect(inner?.unit).toBe("inner");
    expect(inner?.children().map(({ unit, target, gap: own }) => [unit, target, own])).toEqual([
      ["ba-dinh", 450, 150],
      ["tay-ho", 300, -100],
    ]);
    expectToAddUp(gap);
  });

  test("shows a target of one's own as stretch, or as less than was asked", () => {
    const more = { unit: "ba-dinh", indicator: "growth", value: 10 };
    const gap = explained([...(document.targets ?? []), more], rows);
    // 600 instead of 450.
    expect(amountsOf(gap)).toEqual([50, 0, 150, 0, 300, 100]);
    expectToAddUp(gap);
    const less = explained([...(document.targets ?? []), { ...more, value: 5 }], rows);
    expect(amountsOf(less)).toEqual([50, 150, 0, 0, 0, 100]);
  });

  test("lists who cannot be counted", () => {
    const silent = [...rows, { unit: "me-linh", indicator: "grdp", period: "2022", value: 900 }];
    const gap = explained(document.targets, silent);
    expect(gap).toMatchObject({ gap: 50, unreported: 0, uncounted: 1 });
    expect(gap.children().map(({ unit, uncounted }) => [unit, uncounted])).toEqual([
      ["inner", 0],
      ["me-linh", 1],
    ]);
  });

  test("opens into the same lines below a target further down", () => {
    const targets = [{ unit: "inner", indicator: "growth", value: 7.5 }];
    const { cascade } = derive(parseCascade({ ...document, targets }));
    const rollup = rollUp(cascade, [...rows, ...years("me-linh", 100, 50)], { asOf: "2022-12-31" });
    expect(amountsOf(explainGap(rollup, "inner", "growth"))).toEqual([50, 0, 0, 0, 150, 100]);
    expect(rollup.figure("hanoi", "growth")).toMatchObject({ target: null, state: "not-assigned" });
  });
});
