import type { ReviewedTarget, ReviewOptions } from "target-cascade";
import { describe, expect, test } from "vitest";
import { type ByYear, reviewedIn, type YearlyPlan } from "./yearly.ts";

const everything = {
  signals: ["unmet", "silent", "early", "exceeded", "behind", "will-miss"],
} as const;

/** What the review says of north. */
function north(
  year: number,
  plan: YearlyPlan,
  reports: ByYear | Parameters<typeof reviewedIn>[2],
  options: ReviewOptions = {},
): ReviewedTarget {
  const { targets } = reviewedIn(year, plan, reports, { ...everything, ...options });
  const found = Array.from(targets).find(({ unit }) => unit === "north");
  if (!found) throw new Error("North is not on the list.");
  return found;
}

describe("the forecast of what adds up", () => {
  test("by run rate goes on as from the start, and lately as of late", () => {
    // 4 and 2 of 16 schools, half the time over: 6 + 6; lately 2 a year: 6 + 2 × 2.
    const { forecast } = north(2022, {}, { north: [4, 2] });
    expect(forecast.runRate).toEqual({ value: 12, completion: 0.75, gap: 4 });
    expect(forecast.recent).toEqual({ value: 10, completion: 0.625, gap: 6 });
    expect(forecast.reason).toBeNull();
  });

  test("says from what it was made: where it started, each report, and what its change counts", () => {
    const { points } = north(2023, {}, { north: [4, 2, 1] }).forecast;
    expect(points).toEqual([
      { on: "2020-12-31", value: 0, share: 0, weight: 0 },
      { on: "2021-12-31", value: 4, share: 0.25, weight: 0 },
      { on: "2022-12-31", value: 6, share: 0.5, weight: 0.5 },
      { on: "2023-12-31", value: 7, share: 0.75, weight: 1 },
    ]);
  });

  test("lets each change count twice as much as the one before it", () => {
    // (1 × 1 + 0.5 × 2) ÷ (1 × 1 + 0.5 × 1) years is 4/3 schools a year, and one year is left.
    const { forecast } = north(2023, {}, { north: [4, 2, 1] });
    expect(forecast.recent?.value).toBeCloseTo(7 + 4 / 3, 12);
    expect(forecast.runRate?.value).toBeCloseTo(7 + 7 / 3, 12);
  });

  test("looks back over as many periods as it is told to", () => {
    // Of 4, 2, 1 the first is not looked at: 0 by 2020, 6 by 2022, 7 by 2023.
    const { forecast } = north(2023, {}, { north: [4, 2, 1] }, { history: 1, stalledAfter: 1 });
    expect(forecast.points.map(({ value }) => value)).toEqual([0, 6, 7]);
    expect(forecast.recent?.value).toBe(8);
  });

  test("does not stretch time over a report that is late", () => {
    // The report of 2022 is missing: 4 in one of four years is on course for 16, not for 8.
    const { forecast, through } = north(2022, {}, { north: [4] });
    expect(through).toBe("2021-12-31");
    expect(forecast.runRate?.value).toBe(16);
  });

  test("follows the plan's own pace", () => {
    // 6 of 16 where 3 of 4 parts were planned by now: 6 + ¼ × 6 ÷ ¾.
    const phasing = { every: "year", shares: [2, 1, 1, 0] } as const;
    const { forecast } = north(2022, { indicator: { phasing } }, { north: [4, 2] });
    expect(forecast.runRate?.value).toBe(8);
  });

  test("is the same whatever the order of rows", () => {
    const rows = [4, 2, 1].map((value, year) => ({
      ...{ unit: "north", indicator: "schools", period: String(2021 + year), value },
    }));
    const forwards = north(2023, {}, rows);
    expect(north(2023, {}, [...rows].reverse())).toEqual(forwards);
  });
});

describe("the forecast of other figures", () => {
  test("of a level goes on from its baseline", () => {
    // 50 → 58 in half the time: 66 in all of it; lately 2 a year.
    const plan: YearlyPlan = {
      indicator: { measure: "mean", weight: 1, cascade: { rule: "same" } },
      value: 80,
      targets: [{ unit: "north", indicator: "schools", value: 80, baseline: 50 }],
    };
    const rows = [56, 58].map((value, year) => ({
      ...{ unit: "north", indicator: "schools", period: String(2021 + year), value, of: 10 },
    }));
    const { forecast } = north(2022, plan, rows);
    expect(forecast.runRate?.value).toBe(66);
    expect(forecast.recent?.value).toBe(62);
    expect(forecast.runRate?.completion).toBeCloseTo(16 / 30, 12);
  });

  test("of a level without a baseline needs two reports", () => {
    const plan: YearlyPlan = {
      indicator: { measure: "ratio", cascade: { rule: "same" } },
      value: 80,
    };
    const rate = (period: string, value: number) => ({
      ...{ unit: "north", indicator: "schools", period, value, of: 10 },
    });
    const [first, second] = [rate("2021", 4), rate("2022", 5)];
    expect(north(2022, plan, [second]).forecast.reason).toBe("one-report");
    // 40 → 50 % in a quarter of the time, and two quarters are left.
    expect(north(2022, plan, [first, second]).forecast.runRate?.value).toBe(70);
  });

  test("of a flow's rate adds up both of its numbers", () => {
    // 2 of 4, then 6 of 6: by the end 16 of 20 at this rate.
    const plan: YearlyPlan = {
      indicator: { measure: "ratio", balance: "flow", cascade: { rule: "same" } },
      value: 90,
    };
    const rows = [
      { unit: "north", indicator: "schools", period: "2021", value: 2, of: 4 },
      { unit: "north", indicator: "schools", period: "2022", value: 6, of: 6 },
    ];
    const { forecast, figure } = north(2022, plan, rows);
    expect(figure.actual).toBe(80);
    expect(forecast.runRate?.value).toBe(80);
    // Of late 6 of 6 a year: 8 + 12 of 10 + 12.
    expect(forecast.recent?.value).toBeCloseTo((100 * 20) / 22, 12);
  });

  test("under a cap on what adds up says by how much it will be passed", () => {
    const plan: YearlyPlan = { indicator: { direction: "lower" } };
    const { forecast, required, figure } = north(2022, plan, { north: [6, 6] });
    expect(figure).toMatchObject({ target: 16, actual: 12, gap: -4 });
    expect(forecast.runRate).toMatchObject({ value: 24, gap: 8 });
    // 4 may still come, in two years.
    expect(required).toMatchObject({ periods: 2, change: 2 });
  });

  test("of a range is held against both sides", () => {
    const plan: YearlyPlan = {
      districts: [],
      units: [{ id: "north", parent: "city" }],
      targets: [{ unit: "north", indicator: "schools", floor: 10, cap: 20 }],
    };
    // 12 a year: 48 by the end, 28 too many.
    const { forecast } = north(2022, plan, { north: [12, 12] });
    expect(forecast.runRate).toMatchObject({ value: 48, gap: 28 });
  });
});

describe("there is no forecast", () => {
  const reason = (...found: Parameters<typeof north>) => north(...found).forecast;

  test("of a unit nobody has heard of", () => {
    expect(reason(2022, {}, { south: [1] })).toEqual({
      ...{ runRate: null, recent: null, reason: "not-reported", points: [] },
    });
  });

  test("of what is due", () => {
    expect(reason(2024, {}, { north: [1, 1] }).reason).toBe("due");
  });

  test("while nothing was planned", () => {
    const phasing = { every: "year", shares: [0, 0, 1, 1] } as const;
    expect(reason(2022, { indicator: { phasing } }, { north: [1, 1] }).reason).toBe(
      "nothing-planned",
    );
  });

  test("without a term", () => {
    const plan: YearlyPlan = { term: undefined as never, indicator: { phasing: undefined } };
    expect(reason(2022, plan, { north: [1] }).reason).toBe("no-time");
  });

  test("of a verdict", () => {
    const plan: YearlyPlan = {
      indicator: { measure: "milestone", cascade: { rule: "each" } },
      value: 1,
    };
    expect(reason(2022, plan, { north: [0, 0] }).reason).toBe("not-foreseeable");
  });

  test("of a unit whose earlier reports are of others than today's", () => {
    const plan: YearlyPlan = {
      districts: ["north"],
      units: [
        { id: "n1", parent: "north" },
        { id: "n2", parent: "north" },
      ],
      indicator: { measure: "ratio", cascade: { rule: "same" } },
      value: 80,
    };
    const rate = (unit: string, period: string) => ({
      ...{ unit, indicator: "schools", period, value: 4, of: 10 },
    });
    const rows = [rate("n1", "2021"), rate("n2", "2022")];
    expect(reason(2022, plan, rows).reason).toBe("other-reporters");
  });
});

describe("the required pace", () => {
  test("is the rest of the way over the periods left, and as many times as planned", () => {
    // 10 of 16 are missing, in two years: 5 a year where 4 were planned.
    expect(north(2022, {}, { north: [4, 2] }).required).toEqual({
      ...{ every: "year", periods: 2, change: 5, level: null, pace: 1.25 },
    });
  });

  test("is told by the periods the indicator is reported in", () => {
    const { required } = north(2022, { indicator: { every: "quarter" } }, { north: [4, 2] });
    expect(required).toMatchObject({ every: "quarter", periods: 8, change: 1.25 });
  });

  test("is none where it is met or due", () => {
    expect(north(2022, {}, { north: [10, 6] }).required).toBeNull();
    expect(north(2024, {}, { north: [4, 2] }).required).toBeNull();
  });

  test("of an average is the level the rest must come to", () => {
    // 6 and 8 on average where 10 is asked for: the last two years must come to 13.
    const plan: YearlyPlan = {
      indicator: { balance: "average", phasing: undefined },
      value: 30,
    };
    const { required } = north(2022, plan, { north: [6, 8] });
    expect(required).toMatchObject({ change: null, level: 13 });
  });
});
