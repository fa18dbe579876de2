import {
  type Actual,
  type Breakdown,
  derive,
  explainGap,
  type Indicator,
  parseCascade,
  type RateMix,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";

/** A city over units of so many people or schools; each reports a value out of another. */
function explained(
  measure: Indicator["measure"],
  target: number,
  units: Record<string, { planned?: number; target?: number; said?: [number, number] }>,
): Breakdown {
  const { cascade } = derive(
    parseCascade({
      units: [
        { id: "city" },
        ...Object.entries(units).map(([id, { planned }]) => ({
          ...{ id, parent: "city" },
          ...(planned === undefined ? {} : { weights: { schools: planned } }),
        })),
      ],
      indicators: [{ id: "rate", measure }],
      targets: [
        { unit: "city", indicator: "rate", value: target },
        ...Object.entries(units).flatMap(([unit, { target }]) =>
          target === undefined ? [] : [{ unit, indicator: "rate", value: target }],
        ),
      ],
    }),
  );
  const rows = Object.entries(units).flatMap(([unit, { said }]): Actual[] =>
    said ? [{ unit, indicator: "rate", period: "2022", value: said[0], of: said[1] }] : [],
  );
  return explainGap(rollUp(cascade, rows, { asOf: "2022-12-31" }), "city", "rate");
}

const ratio = { type: "ratio", of: "schools" } as const;
const totals = (mix: RateMix | null) => mix && [mix.gap, mix.rates, mix.handedOn, mix.mix];

describe("the mix of a rate", () => {
  // Half of the schools were to be North's; it has three quarters of those counted.
  const north = { planned: 20, said: [27, 30] as [number, number] };
  const south = { planned: 20, said: [5, 10] as [number, number] };

  test("is what shares of the denominator add, beside what the rates are short", () => {
    const gap = explained(ratio, 80, { north, south });
    // 32 of 40 are 80 %. At the planned shares it would be 70 %: ten points short.
    expect(gap.points?.gap).toBe(0);
    expect(totals(gap.mix())).toEqual([0, 10, 0, -10]);
    expect(gap.mix()?.atPlannedShares).toBe(70);
  });

  test("lies with units: a half of −10 and of 30 by rates, a quarter of each by shares", () => {
    const units = explained(ratio, 80, { north, south }).mix()?.units;
    expect(units).toEqual([
      {
        ...{ unit: "north", actual: 90, target: 80, share: 0.75, plannedShare: 0.5 },
        ...{ gap: -7.5, rates: -5, handedOn: 0, mix: -2.5 },
      },
      {
        ...{ unit: "south", actual: 50, target: 80, share: 0.25, plannedShare: 0.5 },
        ...{ gap: 7.5, rates: 15, handedOn: 0, mix: -7.5 },
      },
    ]);
  });

  test("tells apart what targets were handed on: North asks 90 % of itself", () => {
    const gap = explained(ratio, 80, { north: { ...north, target: 90 }, south });
    // North is where it wants to be; that it wants ten points more is half of them handed on.
    expect(totals(gap.mix())).toEqual([0, 15, -5, -10]);
  });

  test("is nothing where shares are as planned", () => {
    const gap = explained(ratio, 80, {
      north: { planned: 20, said: [18, 20] },
      south: { planned: 10, said: [5, 10] },
    });
    // 23 of 30; 24 were to be.
    expect(gap.points?.gap).toBe(100 / 30);
    expect(gap.mix()).toMatchObject({ handedOn: 0, mix: 0 });
    expect(gap.mix()?.rates).toBeCloseTo(100 / 30, 12);
  });

  test("goes by the shares among those who have reported", () => {
    const gap = explained(ratio, 80, { north, south, west: { planned: 60 } });
    expect(gap.mix()?.units.map(({ unit, plannedShare }) => [unit, plannedShare])).toEqual([
      ["north", 0.5],
      ["south", 0.5],
    ]);
  });

  test("is none where one reports for itself", () => {
    const [line] = explained(ratio, 80, { north, south }).children();
    expect(totals(line?.mix() ?? null)).toBe(null);
  });

  test("is not told where no shares were planned, or one of them is not known", () => {
    expect(explained({ type: "ratio" }, 80, { north, south }).mix()).toBe(null);
    const unknown = { said: [5, 10] as [number, number] };
    expect(explained(ratio, 80, { north, south: unknown }).mix()).toBe(null);
    expect(explained(ratio, 80, { north: { planned: 20 } }).mix()).toBe(null);
  });
});

test("a mean is missed though everyone is at their target, for more people live where it is lower", () => {
  const gap = explained({ type: "mean", of: "schools" }, 70, {
    north: { planned: 10, target: 80, said: [80, 10] },
    south: { planned: 10, target: 60, said: [60, 30] },
  });
  // 80 × 10 + 60 × 30 = 2600 for 40 are 65; with as many in each it would be 70.
  expect(gap.points?.gap).toBe(5);
  expect(totals(gap.mix())).toEqual([5, 0, 0, 5]);
  expect(gap.mix()?.atPlannedShares).toBe(70);
});

test("an amount has no mix", () => {
  const { cascade } = derive(
    parseCascade({
      units: [{ id: "city" }],
      indicators: [{ id: "built", measure: "sum" }],
      targets: [{ unit: "city", indicator: "built", value: 2 }],
    }),
  );
  expect(explainGap(rollUp(cascade, [], { asOf: "2022-12-31" }), "city", "built").mix()).toBe(null);
});
