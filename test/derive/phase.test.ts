import {
  type Frequency,
  type Indicator,
  type Phasing,
  parseCascade,
  phase,
  planned,
  type Target,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

/** A target of the term 2021–2025. */
function target(
  value: number,
  phasing: Phasing = "linear",
  record: Partial<TargetRecord> = {},
  indicator: Partial<Indicator> = {},
): Target {
  const [found] = parseCascade({
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [{ id: "city" }],
    indicators: [{ id: "x", measure: "sum", ...indicator }],
    targets: [{ unit: "city", indicator: "x", value, phasing, ...record }],
  }).targets("city");
  if (!found) throw new Error("There is no target.");
  return found;
}

function periods(of: Target, every: Frequency) {
  const found = phase(of, { every });
  if (!found) throw new Error("The target has no time.");
  return found;
}

const values = (of: Target, every: Frequency) => periods(of, every).map(({ value }) => value);
const reached = (of: Target, every: Frequency) =>
  periods(of, every).map(({ cumulative }) => cumulative);

const year2022 = { start: "2022-01-01", due: "2022-12-31" };

describe("a flow", () => {
  test("by days: 365, 365, 365, 366 and 365 of 1826, rounded where each year ends", () => {
    // 1.2, 2.4, 3.6, 4.8 and 6.
    expect(values(target(6), "year")).toEqual([1, 1, 2, 1, 1]);
    expect(reached(target(6), "year")).toEqual([1, 2, 4, 5, 6]);
  });

  test("counts half a step in the earlier period: 5 over four even quarters is 1.25, 2.5 …", () => {
    const even: Phasing = { every: "quarter", shares: [1, 1, 1, 1] };
    expect(values(target(5, even, year2022), "quarter")).toEqual([1, 2, 1, 1]);
    expect(values(target(-5, even, year2022), "quarter")).toEqual([-1, -2, -1, -1]);
  });

  test("front-loaded: 40, 30, 15, 10 and 5 of 100 parts", () => {
    const early: Phasing = { every: "year", shares: [40, 30, 15, 10, 5] };
    expect(values(target(200, early), "year")).toEqual([80, 60, 30, 20, 10]);
    expect(values(target(7, early), "year")).toEqual([3, 2, 1, 1, 0]);
  });

  test("S-shaped: slow, fast, slow", () => {
    const curve: Phasing = { every: "year", shares: [5, 20, 50, 20, 5] };
    expect(values(target(100, curve), "year")).toEqual([5, 20, 50, 20, 5]);
    expect(reached(target(100, curve), "year")).toEqual([5, 25, 75, 95, 100]);
  });

  test("stepped: a year's share comes on its last day, so in its last month", () => {
    const stepped: Phasing = { every: "year", shares: [1, 2, 3, 2, 2], within: "step" };
    expect(values(target(10, stepped), "year")).toEqual([1, 2, 3, 2, 2]);
    expect(values(target(10, stepped), "half")).toEqual([0, 1, 0, 2, 0, 3, 0, 2, 0, 2]);
    const months = periods(target(10, stepped), "month").filter(({ value }) => value !== 0);
    expect(months.map(({ period, value }) => `${period} ${value}`)).toEqual([
      "2021-12 1",
      "2022-12 2",
      "2023-12 3",
      "2024-12 2",
      "2025-12 2",
    ]);
  });

  test("4-4-5: quarters alike, and in each of them months by 4, 4 and 5", () => {
    const months: Phasing = { every: "month", shares: [4, 4, 5] };
    const weeks: Phasing = { every: "quarter", shares: [1, 1, 1, 1], within: months };
    const year = target(520, weeks, year2022);
    expect(values(year, "quarter")).toEqual([130, 130, 130, 130]);
    expect(values(year, "month")).toEqual([40, 40, 50, 40, 40, 50, 40, 40, 50, 40, 40, 50]);
  });

  test("a term by years, and each year by quarters", () => {
    const quarters: Phasing = { every: "quarter", shares: [1, 2, 3, 4] };
    const nested: Phasing = { every: "year", shares: [10, 20, 30, 40, 0], within: quarters };
    expect(values(target(1000, nested), "year")).toEqual([100, 200, 300, 400, 0]);
    expect(values(target(1000, nested), "half")).toEqual([
      30, 70, 60, 140, 90, 210, 120, 280, 0, 0,
    ]);
    expect(values(target(1000, nested), "quarter").slice(0, 8)).toEqual([
      10, 20, 30, 40, 20, 40, 60, 80,
    ]);
  });

  test("asked for longer periods than it is phased by, adds up", () => {
    const quarters: Phasing = { every: "quarter", shares: [1, 2, 3, 4] };
    expect(values(target(100, quarters, year2022), "half")).toEqual([30, 70]);
    expect(values(target(100, quarters, year2022), "year")).toEqual([100]);
  });

  test("with a baseline comes on top of it", () => {
    const even: Phasing = { every: "year", shares: [1, 1, 1, 1, 1] };
    const opened = target(25, even, { baseline: 5 });
    expect(values(opened, "year")).toEqual([4, 4, 4, 4, 4]);
    expect(reached(opened, "year")).toEqual([9, 13, 17, 21, 25]);
    // From 100 down to 80.
    const down = target(80, even, { baseline: 100 }, { direction: "lower" });
    expect(values(down, "year")).toEqual([-4, -4, -4, -4, -4]);
    expect(reached(down, "year")).toEqual([96, 92, 88, 84, 80]);
  });

  test("of what should be low is an allowance, though the plan asks for no more than the whole", () => {
    const even: Phasing = { every: "year", shares: [1, 1, 1, 1, 1] };
    const fires = target(40, even, {}, { direction: "lower" });
    expect(values(fires, "year")).toEqual([8, 8, 8, 8, 8]);
    expect(planned(fires, "2021-12-31")).toBe(40);
  });

  test("is in steps of its decimals: 1.000 billion in thirds of a year is 0.333, 0.334, 0.333", () => {
    const thirds: Phasing = { every: "month", shares: [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1] };
    const money = target(1, thirds, year2022, { decimals: 3 });
    expect(values(money, "quarter")).toEqual([0, 0.333, 0.334, 0.333]);
  });

  test("has shares of decimals that add up: 0.1, 0.2 and 0.7 of 10", () => {
    const tenths: Phasing = { every: "month", shares: [0.1, 0.2, 0.7] };
    const quarter = { start: "2022-01-01", due: "2022-03-31" };
    expect(values(target(10, tenths, quarter), "month")).toEqual([1, 2, 7]);
    // Half of 1 is exactly half: 0.1 + 0.2 is 0.3, and no hair more.
    const halves: Phasing = { every: "month", shares: [0.1, 0.2, 0.3] };
    expect(values(target(1, halves, quarter), "month")).toEqual([0, 1, 0]);
  });

  test("stays exact up to the largest there is", () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const even: Phasing = { every: "year", shares: [1, 1, 1, 1, 1] };
    const added = values(target(largest, even), "month").reduce(
      (sum, value) => sum + BigInt(value),
      0n,
    );
    expect(added).toBe(BigInt(largest));
    expect(reached(target(largest, even), "year").at(-1)).toBe(largest);
  });
});

describe("periods", () => {
  test("are named as reports name them, with their first and last day", () => {
    expect(phase(target(8, "linear", year2022), { every: "half" })).toEqual([
      { period: "2022-H1", start: "2022-01-01", end: "2022-06-30", value: 4, cumulative: 4 },
      { period: "2022-H2", start: "2022-07-01", end: "2022-12-31", value: 4, cumulative: 8 },
    ]);
    const names = (every: Frequency) =>
      periods(target(8, "linear", year2022), every).map(({ period }) => period);
    expect(names("year")).toEqual(["2022"]);
    expect(names("quarter")).toEqual(["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]);
    expect(names("month").slice(8)).toEqual(["2022-09", "2022-10", "2022-11", "2022-12"]);
  });

  test("are cut where the target's time begins and ends within them", () => {
    const cut = target(
      10,
      { every: "quarter", shares: [1, 4, 4, 1] },
      {
        start: "2022-03-15",
        due: "2022-11-15",
      },
    );
    expect(periods(cut, "quarter")).toMatchObject([
      { period: "2022-Q1", start: "2022-03-15", end: "2022-03-31", value: 1 },
      { period: "2022-Q2", start: "2022-04-01", end: "2022-06-30", value: 4 },
      { period: "2022-Q3", start: "2022-07-01", end: "2022-09-30", value: 4 },
      { period: "2022-Q4", start: "2022-10-01", end: "2022-11-15", value: 1 },
    ]);
  });

  test("of a longer one that is cut have the shares of their own place in it", () => {
    // The year begins in its third quarter: 3 and 4 of 1, 2, 3 and 4.
    const quarters: Phasing = { every: "quarter", shares: [1, 2, 3, 4] };
    const late = target(
      14,
      { every: "year", shares: [1, 1], within: quarters },
      {
        start: "2022-07-01",
        due: "2023-12-31",
      },
    );
    expect(values(late, "year")).toEqual([7, 7]);
    expect(values(late, "quarter").slice(0, 2)).toEqual([3, 4]);
  });

  test("in which no share falls have it all on the last day of the longer one", () => {
    const early: Phasing = { every: "quarter", shares: [1, 0, 0, 0] };
    const late = target(
      4,
      { every: "year", shares: [1, 1], within: early },
      {
        start: "2022-07-01",
        due: "2023-12-31",
      },
    );
    expect(values(late, "quarter")).toEqual([0, 2, 2, 0, 0, 0]);
  });

  test("are none without a time", () => {
    expect(phase({ ...target(8), start: null }, { every: "year" })).toBe(null);
    expect(phase({ ...target(8), due: null }, { every: "year" })).toBe(null);
  });

  test("are nobody's to change", () => {
    expect(Object.isFrozen(periods(target(8), "year"))).toBe(true);
    expect(Object.isFrozen(periods(target(8), "year")[0])).toBe(true);
  });
});

describe("a level", () => {
  const curve: Phasing = { every: "year", shares: [5, 20, 50, 20, 5] };

  test("of the balance last is what is to be there at the end of each period", () => {
    const stock = target(100, curve, { baseline: 20 }, { balance: "last" });
    // 20 + 80 × 5 %, 25 %, 75 %, 95 % and 100 %.
    expect(values(stock, "year")).toEqual([24, 40, 80, 96, 100]);
    expect(reached(stock, "year")).toEqual([24, 40, 80, 96, 100]);
    expect(values(stock, "half").filter((_, half) => half % 2 === 1)).toEqual([
      24, 40, 80, 96, 100,
    ]);
  });

  test("of a rate is in its decimals: 82.5 from 80 in even years", () => {
    const even: Phasing = { every: "year", shares: [1, 1, 1, 1, 1] };
    const standard = { measure: "ratio", decimals: { figure: 1 } };
    expect(values(target(82.5, even, { baseline: 80 }, standard), "year")).toEqual([
      80.5, 81, 81.5, 82, 82.5,
    ]);
  });

  test("of the balance first is there from the first period on: nothing later can mend it", () => {
    const opening = target(100, curve, { baseline: 20 }, { balance: "first" });
    expect(values(opening, "year")).toEqual([100, 100, 100, 100, 100]);
    expect(planned(opening, "2021-01-01")).toBe(100);
    expect(planned(opening, "2020-12-31")).toBe(20);
  });

  test("of the balance max is a peak to climb to where higher is better", () => {
    const peak = target(100, curve, { baseline: 20 }, { balance: "max" });
    expect(values(peak, "year")).toEqual([24, 40, 80, 96, 100]);
  });

  test("of the balance max is what no period may pass where lower is better", () => {
    const ceiling = target(80, curve, { baseline: 100 }, { balance: "max", direction: "lower" });
    expect(values(ceiling, "year")).toEqual([80, 80, 80, 80, 80]);
    expect(planned(ceiling, "2021-01-01")).toBe(80);
  });

  test.each(["last", "first", "average", "max"] as const)(
    "under a cap without a baseline is the cap, by %s",
    (balance) => {
      const cap = target(3, curve, {}, { balance, direction: "lower" });
      expect(values(cap, "year")).toEqual([3, 3, 3, 3, 3]);
      expect(planned(cap, "2021-01-01")).toBe(3);
    },
  );

  test("of a rate whose periods are pooled is the same throughout", () => {
    const solved = target(90, curve, { baseline: 50 }, { measure: "ratio", balance: "flow" });
    expect(values(solved, "year")).toEqual([90, 90, 90, 90, 90]);
    expect(planned(solved, "2021-06-30")).toBe(90);
  });
});

describe("an average", () => {
  const average = { balance: "average" as const };

  test("day by day is the target throughout", () => {
    expect(values(target(12, "linear", { baseline: 5 }, average), "year")).toEqual([
      12, 12, 12, 12, 12,
    ]);
    expect(planned(target(12, "linear", {}, average), "2023-05-17")).toBe(12);
  });

  test("by shares is higher where the share is larger, and comes to the target", () => {
    // Quarters of 100: a share of 10 % in a quarter of the time is 0.4 of the target.
    const season: Phasing = { every: "quarter", shares: [10, 20, 30, 40] };
    const visitors = target(100, season, year2022, average);
    expect(values(visitors, "quarter")).toEqual([40, 80, 120, 160]);
    expect(values(visitors, "half")).toEqual([60, 140]);
    expect(values(visitors, "year")).toEqual([100]);
    // 40; (40 + 80) ÷ 2; (40 + 80 + 120) ÷ 3; 400 ÷ 4.
    expect(reached(visitors, "quarter")).toEqual([40, 60, 80, 100]);
    expect(planned(visitors, "2022-03-31")).toBe(40);
    expect(planned(visitors, "2022-06-30")).toBe(60);
  });

  test("counts months alike, however many days they have", () => {
    const season: Phasing = { every: "quarter", shares: [10, 20, 30, 40] };
    expect(values(target(100, season, year2022, average), "month")).toEqual([
      40, 40, 40, 80, 80, 80, 120, 120, 120, 160, 160, 160,
    ]);
  });

  test("begins at the baseline: 20 + 80 × the share over its part of the time", () => {
    const season: Phasing = { every: "quarter", shares: [10, 20, 30, 40] };
    const begun = target(100, season, { ...year2022, baseline: 20 }, average);
    expect(values(begun, "quarter")).toEqual([52, 84, 116, 148]);
  });

  test("in whole steps: levels of one length average to the target exactly", () => {
    const thirds: Phasing = { every: "month", shares: [1, 1, 2] };
    const quarter = { start: "2022-01-01", due: "2022-03-31" };
    // 7.5, 7.5 and 15 of 10.
    expect(values(target(10, thirds, quarter, average), "month")).toEqual([8, 7, 15]);
  });

  test("over years that are cut, to less than half a step", () => {
    const cut = { start: "2021-04-01", due: "2023-12-31" };
    const rising = target(10, { every: "year", shares: [1, 2, 4] }, cut, average);
    const found = periods(rising, "year");
    const months = [9, 12, 12];
    const total = found.reduce((sum, { value }, year) => sum + value * (months[year] ?? 0), 0);
    expect(Math.abs(total / 33 - 10)).toBeLessThan(0.5);
    expect(found.at(-1)?.cumulative).toBe(10);
    expect(found.map(({ value }) => value)).toEqual([5, 8, 16]);
  });

  test("that steps has its level from the first day of the period", () => {
    const season: Phasing = { every: "half", shares: [1, 3], within: "step" };
    expect(values(target(10, season, year2022, average), "quarter")).toEqual([5, 5, 15, 15]);
  });
});

describe("what cannot be phased", () => {
  test("is a kind of period there is not", () => {
    expect(issuesOf(() => phase(target(8), { every: "week" as Frequency }))).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["every"],
        unit: "city",
        expected: "one of year, half, quarter, month",
        received: '"week"',
        message: "A target cannot be phased every week.",
      },
    ]);
  });

  test("is a phasing that does not fit the time", () => {
    const short = { ...target(8), phasing: { every: "year" as const, shares: [1, 2] } };
    for (const ask of [() => phase(short, { every: "year" }), () => planned(short, "2022-01-01")]) {
      expect(issuesOf(ask)).toMatchObject([
        { code: "invalid-value", path: ["phasing"], expected: "5 shares by year, not all 0" },
      ]);
    }
  });

  test("is a number with more decimals than the target says it has", () => {
    expect(issuesOf(() => phase({ ...target(8), value: 8.5 }, { every: "year" }))).toMatchObject([
      { code: "too-many-decimals", path: ["value"], expected: "at most 0 decimals" },
    ]);
  });

  test("is a number, or a way, too large to be exact", () => {
    const asked = (more: Partial<Target>) =>
      issuesOf(() => phase({ ...target(8), ...more }, { every: "year" }));
    expect(asked({ value: 2 ** 60 })).toMatchObject([{ code: "too-large", path: ["value"] }]);
    const largest = Number.MAX_SAFE_INTEGER;
    const due = "2021-12-31";
    expect(asked({ value: largest, baseline: -largest, due })).toMatchObject([
      { code: "too-large", path: ["phasing"] },
    ]);
  });
});
