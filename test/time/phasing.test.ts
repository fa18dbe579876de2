import { describe, expect, test } from "vitest";
import { wholeMonths } from "../../src/time/calendar.ts";
import { courseOf } from "../../src/time/courseOf.ts";
import { fitPhasing } from "../../src/time/fitPhasing.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";
import type { Phasing } from "../../src/time/phasing.ts";
import { phasingMisfit } from "../../src/time/phasingMisfit.ts";
import { plannedFraction } from "../../src/time/plannedFraction.ts";
import { plannedShare } from "../../src/time/plannedShare.ts";
import { wholeShares } from "../../src/time/wholeShares.ts";

const day = (text: string): number => parsePlainDate(text) as number;
const span = (start: string, end: string) => ({ start: day(start), end: day(end) });
const year2022 = span("2022-01-01", "2022-12-31");

describe("shares", () => {
  test("become whole numbers in the same proportions", () => {
    expect(wholeShares([4, 4, 5])).toEqual([4n, 4n, 5n]);
    expect(wholeShares([0.1, 0.25, 1])).toEqual([10n, 25n, 100n]);
    expect(wholeShares([0, 0.5])).toEqual([0n, 5n]);
    expect(wholeShares([1e-7, 12.5])).toEqual([1n, 125_000_000n]);
    expect(wholeShares([2 ** 60, 0.5])).toEqual([11_529_215_046_068_470_000n, 5n]);
  });
});

describe("a phasing inside a phasing", () => {
  const quarters: Phasing = { every: "quarter", shares: [1, 2, 3, 4] };
  const years: Phasing = { every: "year", shares: [1, 3], within: quarters };
  const term = span("2022-01-01", "2023-12-31");
  const planned = (on: string) => {
    const { over, under } = plannedFraction(years, term, day(on), wholeMonths);
    return Number(over) / Number(under);
  };

  test("shares a period's share out", () => {
    expect(planned("2022-03-31")).toBe(0.025);
    expect(planned("2022-12-31")).toBe(0.25);
    // A quarter, and 6 of 10 parts of three quarters.
    expect(planned("2023-09-30")).toBe(0.7);
  });

  test("goes by days in its shortest periods", () => {
    // 45 of the 90 days of the first quarter of 2023.
    expect(planned("2023-02-14")).toBeCloseTo(0.25 + 0.75 * 0.1 * 0.5, 15);
  });

  test("is exact: 0.1 and 0.2 of 0.3 are a third and two thirds", () => {
    const tenths: Phasing = { every: "month", shares: [0.1, 0.2] };
    const { over, under } = plannedFraction(
      tenths,
      span("2022-01-01", "2022-02-28"),
      day("2022-01-31"),
      wholeMonths,
    );
    expect(3n * over).toBe(under);
  });
});

describe("what does not fit", () => {
  const misfit = (phasing: Phasing) => phasingMisfit(phasing, year2022, wholeMonths);

  test("is the number of shares, wherever they are", () => {
    expect(misfit({ every: "quarter", shares: [1, 1, 1] })).toEqual({
      path: [],
      expected: "4 shares by quarter, not all 0",
      received: 3,
    });
    const months: Phasing = { every: "month", shares: [4, 4] };
    expect(misfit({ every: "quarter", shares: [1, 1, 1, 1], within: months })).toEqual({
      path: ["within"],
      expected: "3 shares by month of a quarter, not all 0",
      received: 2,
    });
  });

  test("is a period inside one that is no longer", () => {
    const halves: Phasing = { every: "half", shares: [1, 1] };
    expect(misfit({ every: "quarter", shares: [1, 1, 1, 1], within: halves })).toEqual({
      path: ["within"],
      expected: "periods shorter than a quarter",
      received: "half",
    });
    const deep: Phasing = { every: "half", shares: [1, 1], within: halves };
    expect(misfit({ every: "year", shares: [1], within: deep })).toMatchObject({
      path: ["within", "within"],
    });
  });

  test("is shares that are all 0", () => {
    const none: Phasing = { every: "half", shares: [0, 0] };
    expect(misfit({ every: "year", shares: [1], within: none })).toMatchObject({
      path: ["within"],
    });
  });

  test("is none where everything fits", () => {
    const months: Phasing = { every: "month", shares: [4, 4, 5], within: "step" };
    expect(misfit({ every: "quarter", shares: [1, 1, 1, 1], within: months })).toBe(null);
    expect(misfit("linear")).toBe(null);
    expect(phasingMisfit("linear", null, wholeMonths)).toBe(null);
  });
});

describe("a deadline moved forward", () => {
  const quarters: Phasing = { every: "quarter", shares: [1, 2, 0, 4] };

  test("leaves the shares of the periods before it", () => {
    expect(fitPhasing(quarters, span("2022-01-01", "2022-05-31"), wholeMonths)).toEqual({
      every: "quarter",
      shares: [1, 2],
    });
  });

  test("within the last period leaves it as it is", () => {
    expect(fitPhasing(quarters, span("2022-01-01", "2022-10-01"), wholeMonths)).toBe(quarters);
    expect(fitPhasing("linear", span("2022-01-01", "2022-01-01"), wholeMonths)).toBe("linear");
  });

  test("before the first share puts everything on the last day", () => {
    const late: Phasing = { every: "quarter", shares: [0, 0, 0, 1], within: "linear" };
    expect(fitPhasing(late, span("2022-01-01", "2022-05-31"), wholeMonths)).toEqual({
      every: "quarter",
      shares: [0, 1],
      within: "step",
    });
  });
});

describe("the course of a figure", () => {
  const course = { figure: "amount", direction: "higher", baseline: 20, value: 100 } as const;

  test.each([
    ["climbs where it adds up", "flow", {}, "climb"],
    ["climbs where it is a stock", "last", {}, "climb"],
    ["climbs to a peak", "max", {}, "climb"],
    ["is kept under a peak not to pass", "max", { direction: "lower", value: 10 }, "keep"],
    ["is kept where its peak is behind it", "max", { value: 10 }, "keep"],
    ["is kept from its first day where that decides", "first", {}, "keep"],
    ["is kept where a rate is pooled", "flow", { figure: "rate" }, "keep"],
    ["climbs where a rate is a stock", "last", { figure: "rate" }, "climb"],
    ["averages", "average", {}, "average"],
    ["is kept under a cap", "average", { direction: "lower", baseline: null }, "keep"],
    ["comes down from a baseline", "last", { direction: "lower", value: 10 }, "climb"],
  ] as const)("%s", (_, balance, more, expected) => {
    expect(courseOf({ ...course, balance, ...more })).toBe(expected);
  });

  test("decides what is planned by a day", () => {
    const late: Phasing = { every: "half", shares: [1, 3] };
    const planned = (on: string, way: ReturnType<typeof courseOf>) =>
      plannedShare(late, year2022, day(on), wholeMonths, way);
    expect(planned("2022-06-30", "climb")).toBe(0.25);
    // A quarter of the whole in half of the time.
    expect(planned("2022-06-30", "average")).toBe(0.5);
    expect(planned("2022-02-28", "average")).toBe(0.5);
    expect(planned("2022-01-01", "keep")).toBe(1);
    for (const way of ["climb", "average", "keep"] as const) {
      expect(planned("2021-12-31", way)).toBe(0);
      expect(planned("2022-12-31", way)).toBe(1);
    }
  });
});
