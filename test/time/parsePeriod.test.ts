import { describe, expect, test } from "vitest";
import { wholeMonths } from "../../src/time/calendar.ts";
import { formatPlainDate } from "../../src/time/formatPlainDate.ts";
import { type PeriodInput, parsePeriod } from "../../src/time/parsePeriod.ts";

function days(input: PeriodInput): [first: string, last: string, count: number] | null {
  const period = parsePeriod(input, wholeMonths);
  if (!period) return null;
  const { start, end } = period;
  return [formatPlainDate(start), formatPlainDate(end), end - start + 1];
}

describe("a period", () => {
  test("is a year", () => {
    expect(days("2022")).toEqual(["2022-01-01", "2022-12-31", 365]);
    expect(days("2024")).toEqual(["2024-01-01", "2024-12-31", 366]);
  });

  test("is a half", () => {
    expect(days("2022-H1")).toEqual(["2022-01-01", "2022-06-30", 181]);
    expect(days("2022-H2")).toEqual(["2022-07-01", "2022-12-31", 184]);
  });

  test("is nine months, January to September", () => {
    expect(days("2022-9M")).toEqual(["2022-01-01", "2022-09-30", 273]);
  });

  test("is a quarter", () => {
    expect(days("2022-Q1")).toEqual(["2022-01-01", "2022-03-31", 90]);
    expect(days("2022-Q2")).toEqual(["2022-04-01", "2022-06-30", 91]);
    expect(days("2022-Q3")).toEqual(["2022-07-01", "2022-09-30", 92]);
    expect(days("2022-Q4")).toEqual(["2022-10-01", "2022-12-31", 92]);
  });

  test("is a month, 29 days long in a leap year's February", () => {
    expect(days("2023-02")).toEqual(["2023-02-01", "2023-02-28", 28]);
    expect(days("2024-02")).toEqual(["2024-02-01", "2024-02-29", 29]);
    expect(days("2024-12")).toEqual(["2024-12-01", "2024-12-31", 31]);
  });

  test("is two dates, both included", () => {
    expect(days({ start: "2022-03-15", end: "2022-04-14" })).toEqual([
      "2022-03-15",
      "2022-04-14",
      31,
    ]);
    expect(days({ start: "2022-03-15", end: "2022-03-15" })?.[2]).toBe(1);
  });

  test("of an early year is not of the twentieth century", () => {
    expect(days("0050")).toEqual(["0050-01-01", "0050-12-31", 365]);
    expect(parsePeriod("0050", wholeMonths)).toEqual(
      parsePeriod({ start: "0050-01-01", end: "0050-12-31" }, wholeMonths),
    );
  });

  test("does not end before it starts", () => {
    expect(parsePeriod({ start: "2022-04-01", end: "2022-03-31" }, wholeMonths)).toBeNull();
  });

  test("is none of these", () => {
    const none = ["2022-Q5", "2022-Q0", "2022-H3", "2022-13", "2022-00", "2022-3", "22", "Q1-2022"];
    for (const text of [...none, "2022-q1", "2022 ", "", "2022-06M"]) {
      expect(parsePeriod(text, wholeMonths), text).toBeNull();
    }
    expect(parsePeriod({ start: "2023-02-30", end: "2023-03-31" }, wholeMonths)).toBeNull();
  });
});
