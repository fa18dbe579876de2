import { describe, expect, test } from "vitest";
import { wholeMonths } from "../../src/time/calendar.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";
import { periodsTouched } from "../../src/time/periodsTouched.ts";
import type { Phasing } from "../../src/time/phasing.ts";
import { plannedShare } from "../../src/time/plannedShare.ts";

const day = (text: string): number => parsePlainDate(text) as number;

function share(phasing: Phasing, [start, end]: [string, string], on: string): number {
  return plannedShare(phasing, { start: day(start), end: day(end) }, day(on), wholeMonths);
}

describe("a linear plan", () => {
  const june: [string, string] = ["2022-06-01", "2022-06-30"];

  test("counts days, the first one included", () => {
    expect(share("linear", june, "2022-06-01")).toBe(1 / 30);
    expect(share("linear", june, "2022-06-15")).toBe(0.5);
    expect(share("linear", june, "2022-06-24")).toBe(0.8);
  });

  test("plans nothing before its first day and everything from its last", () => {
    expect(share("linear", june, "2022-05-31")).toBe(0);
    expect(share("linear", june, "2022-06-30")).toBe(1);
    expect(share("linear", june, "2030-01-01")).toBe(1);
  });

  test("of a single day is all planned on it", () => {
    expect(share("linear", ["2022-06-01", "2022-06-01"], "2022-06-01")).toBe(1);
  });
});

describe("a plan by yearly shares", () => {
  const term: [string, string] = ["2021-01-01", "2025-12-31"];
  const shares: Phasing = { every: "year", shares: [10, 20, 30, 20, 20] };

  test("has planned the shares of the years that have ended", () => {
    expect(share(shares, term, "2021-12-31")).toBe(0.1);
    expect(share(shares, term, "2022-12-31")).toBe(0.3);
    expect(share(shares, term, "2024-12-31")).toBe(0.8);
  });

  test("goes by days inside a year: 181 of 365 by the end of June", () => {
    expect(share(shares, term, "2023-06-30")).toBeCloseTo(0.3 + (0.3 * 181) / 365, 15);
  });

  test("waits for the end of the year where it is stepped", () => {
    const stepped: Phasing = { ...shares, within: "step" };
    expect(share(stepped, term, "2023-06-30")).toBe(0.3);
    expect(share(stepped, term, "2023-12-30")).toBe(0.3);
    expect(share(stepped, term, "2023-12-31")).toBe(0.6);
  });

  test("need not state shares that add up to 100", () => {
    expect(share({ every: "year", shares: [1, 1, 1, 1, 4] }, term, "2024-12-31")).toBe(0.5);
  });

  test("may plan nothing for a while", () => {
    const late: Phasing = { every: "year", shares: [0, 0, 0, 0, 1] };
    expect(share(late, term, "2024-12-31")).toBe(0);
    expect(share(late, term, "2025-12-31")).toBe(1);
  });
});

describe("a plan that does not begin with a period", () => {
  const span: [string, string] = ["2022-03-15", "2022-11-15"];
  const quarters: Phasing = { every: "quarter", shares: [10, 40, 40, 10] };

  test("gives the first, partial quarter its whole share, spread over its 17 days", () => {
    expect(share(quarters, span, "2022-03-15")).toBeCloseTo(0.1 / 17, 15);
    expect(share(quarters, span, "2022-03-31")).toBe(0.1);
    expect(share(quarters, span, "2022-06-30")).toBe(0.5);
  });

  test("gives the last, partial quarter its whole share by its last day", () => {
    expect(share(quarters, span, "2022-09-30")).toBe(0.9);
    expect(share(quarters, span, "2022-11-14")).toBeCloseTo(0.9 + (0.1 * 45) / 46, 15);
    expect(share(quarters, span, "2022-11-15")).toBe(1);
  });

  test("steps on the last day of the span, too", () => {
    expect(share({ ...quarters, within: "step" }, span, "2022-11-14")).toBe(0.9);
    expect(share({ ...quarters, within: "step" }, span, "2022-11-15")).toBe(1);
  });
});

describe("the periods a span touches", () => {
  const touched = (start: string, end: string, every: "year" | "half" | "quarter" | "month") =>
    periodsTouched({ start: day(start), end: day(end) }, every, wholeMonths);

  test("are those of the calendar, cut ones included", () => {
    expect(touched("2021-01-01", "2025-12-31", "year")).toBe(5);
    expect(touched("2021-12-31", "2022-01-01", "year")).toBe(2);
    expect(touched("2022-03-15", "2022-11-15", "quarter")).toBe(4);
    expect(touched("2022-03-15", "2022-11-15", "half")).toBe(2);
    expect(touched("2022-03-15", "2022-11-15", "month")).toBe(9);
    expect(touched("2024-02-29", "2024-02-29", "month")).toBe(1);
  });
});
