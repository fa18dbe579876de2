import { expect, test } from "vitest";
import { wholeMonths } from "../../src/time/calendar.ts";
import { calendarPeriods } from "../../src/time/calendarPeriods.ts";
import { formatPeriod } from "../../src/time/formatPeriod.ts";
import { formatPlainDate } from "../../src/time/formatPlainDate.ts";
import { parsePeriod } from "../../src/time/parsePeriod.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";
import type { Frequency } from "../../src/time/phasing.ts";

const day = (text: string): number => parsePlainDate(text) as number;

const periods = (start: string, end: string, every: Frequency): string[] =>
  calendarPeriods({ start: day(start), end: day(end) }, every, wholeMonths).map(
    (period) =>
      `${formatPeriod(every, period.start, wholeMonths)}: ${formatPlainDate(period.start)} to ${formatPlainDate(period.end)}`,
  );

test("the periods of a span are those of the calendar, cut where the span begins and ends", () => {
  expect(periods("2022-03-15", "2022-08-10", "quarter")).toEqual([
    "2022-Q1: 2022-03-15 to 2022-03-31",
    "2022-Q2: 2022-04-01 to 2022-06-30",
    "2022-Q3: 2022-07-01 to 2022-08-10",
  ]);
  expect(periods("2021-12-31", "2022-01-01", "year")).toEqual([
    "2021: 2021-12-31 to 2021-12-31",
    "2022: 2022-01-01 to 2022-01-01",
  ]);
  expect(periods("2022-05-05", "2022-05-06", "half")).toEqual([
    "2022-H1: 2022-05-05 to 2022-05-06",
  ]);
});

test.each(["year", "half", "quarter", "month"] as const)(
  "a %s is written as it is read, in any century",
  (every) => {
    for (const year of ["0001", "0099", "1899", "2024", "9998"]) {
      const span = { start: day(`${year}-01-01`), end: day(`${year}-12-31`) };
      for (const period of calendarPeriods(span, every, wholeMonths)) {
        expect(parsePeriod(formatPeriod(every, period.start, wholeMonths), wholeMonths)).toEqual(
          period,
        );
        expect(formatPeriod(every, period.end, wholeMonths)).toBe(
          formatPeriod(every, period.start, wholeMonths),
        );
      }
    }
  },
);
