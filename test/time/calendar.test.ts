import { describe, expect, test } from "vitest";
import { calendarOf, type ReportingCalendar, wholeMonths } from "../../src/time/calendar.ts";
import { calendarPeriods } from "../../src/time/calendarPeriods.ts";
import { formatPeriod } from "../../src/time/formatPeriod.ts";
import { formatPlainDate } from "../../src/time/formatPlainDate.ts";
import { lastPeriodEnd } from "../../src/time/lastPeriodEnd.ts";
import { calendarMonths, lengthInMonths, partsOfMonth } from "../../src/time/lengthInMonths.ts";
import { firstDayOf, monthNumber } from "../../src/time/monthNumber.ts";
import { monthsEarlier } from "../../src/time/monthsEarlier.ts";
import { parsePeriod } from "../../src/time/parsePeriod.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";
import { reportingSpan } from "../../src/time/reportingSpan.ts";
import { spanUpTo } from "../../src/time/spanUpTo.ts";
import { startOfYearOf } from "../../src/time/startOfYearOf.ts";

const day = (text: string): number => parsePlainDate(text) as number;
const span = (start: string, end: string) => ({ start: day(start), end: day(end) });
const written = ({ start, end }: { start: number; end: number }): string =>
  `${formatPlainDate(start)} ${formatPlainDate(end)}`;
const days = (period: string, calendar: ReportingCalendar): string =>
  written(parsePeriod(period, calendarOf(calendar)) as { start: number; end: number });

/** The 20th, and the year to its last day. */
const closed: ReportingCalendar = { cutOff: [20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 31] };

describe("administrative periods", () => {
  test.each([
    ["2022-03", "2022-02-15 2022-03-14"],
    ["2022-01", "2021-12-15 2022-01-14"],
    ["2022-Q1", "2021-12-15 2022-03-14"],
    ["2022-Q2", "2022-03-15 2022-06-14"],
    ["2022-H1", "2021-12-15 2022-06-14"],
    ["2022-H2", "2022-06-15 2022-12-14"],
    ["2022-9M", "2021-12-15 2022-09-14"],
    ["2022", "2021-12-15 2022-12-14"],
  ])("%s is from the 15th of the month before to the 14th: %s", (period, expected) => {
    expect(days(period, "administrative-15")).toBe(expected);
  });

  test("follow one another, whatever their length", () => {
    const calendar = calendarOf("administrative-15");
    const months = calendarPeriods(span("2023-12-15", "2024-12-14"), "month", calendar);
    expect(months.map(({ start }) => formatPeriod("month", start, calendar))).toEqual(
      Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, "0")}`),
    );
    // From 15 February 2024 to 14 March there are 29 days.
    expect(months.map(({ start, end }) => end - start + 1)).toEqual([
      31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30,
    ]);
  });

  test("end on the 14th, and the year begins on 15 December", () => {
    const calendar = calendarOf("administrative-15");
    const last = (date: string) => formatPlainDate(lastPeriodEnd("month", day(date), calendar));
    expect(last("2022-03-13")).toBe("2022-02-14");
    expect(last("2022-03-14")).toBe("2022-03-14");
    expect(formatPlainDate(startOfYearOf(day("2022-12-14"), calendar))).toBe("2021-12-15");
    expect(formatPlainDate(startOfYearOf(day("2022-12-15"), calendar))).toBe("2022-12-15");
  });
});

describe("a calendar of one's own", () => {
  test("cuts every month on one day, or on its last where it has fewer", () => {
    expect(days("2023-03", { cutOff: 30 })).toBe("2023-03-01 2023-03-30");
    expect(days("2023-02", { cutOff: 30 })).toBe("2023-01-31 2023-02-28");
    expect(days("2024-02", { cutOff: 30 })).toBe("2024-01-31 2024-02-29");
    expect(days("2023-04", { cutOff: 30 })).toBe("2023-03-31 2023-04-30");
    expect(days("2023-05", { cutOff: 30 })).toBe("2023-05-01 2023-05-30");
  });

  test("cuts each on a day of its own", () => {
    expect(days("2022-11", closed)).toBe("2022-10-21 2022-11-20");
    expect(days("2022-12", closed)).toBe("2022-11-21 2022-12-31");
    expect(days("2023-01", closed)).toBe("2023-01-01 2023-01-20");
    expect(days("2022", closed)).toBe("2022-01-01 2022-12-31");
    expect(days("2022-H1", closed)).toBe("2022-01-01 2022-06-20");
  });

  test("of the 31st is that of whole months, and of the 14th the administrative one", () => {
    const months = Array.from({ length: 36 }, (_, month) => 24_000 + month);
    for (const [own, named] of [
      [calendarOf({ cutOff: 31 }), wholeMonths],
      [calendarOf({ cutOff: 14 }), calendarOf("administrative-15")],
    ] as const) {
      expect(own).toEqual(named);
      expect(months.map((month) => firstDayOf(month, own))).toEqual(
        months.map((month) => firstDayOf(month, named)),
      );
    }
  });

  test.each([1, 14, 27, 28, 29, 30, 31, closed.cutOff, [1, 31, 1, 31, 9, 8, 7, 6, 5, 4, 3, 2]])(
    "every day lies in one month: cut on %j",
    (cutOff) => {
      const calendar = calendarOf({ cutOff });
      for (let one = day("2019-01-01"); one < day("2025-01-01"); one++) {
        const month = monthNumber(one, calendar);
        expect(firstDayOf(month, calendar)).toBeLessThanOrEqual(one);
        expect(firstDayOf(month + 1, calendar)).toBeGreaterThan(one);
      }
    },
  );
});

describe("lengths", () => {
  const months = (start: string, end: string, calendar: ReportingCalendar): number =>
    lengthInMonths(span(start, end), calendarOf(calendar)) / partsOfMonth;

  test("of reporting months are whole, however many days they have", () => {
    expect(months("2022-11-21", "2022-12-31", closed)).toBe(1);
    expect(months("2023-01-01", "2023-01-20", closed)).toBe(1);
    expect(months("2022-02-15", "2022-03-14", "administrative-15")).toBe(1);
    expect(months("2021-12-15", "2022-12-14", "administrative-15")).toBe(12);
  });

  test("of other periods are those of the months of the year", () => {
    expect(months("2022-04-01", "2022-04-15", "administrative-15")).toBe(0.5);
    expect(months("2022-04-01", "2022-04-30", "administrative-15")).toBe(1);
  });

  test("add up day by day in the months that are reported on", () => {
    for (const calendar of [calendarOf("administrative-15"), calendarOf(closed)]) {
      const year = parsePeriod("2024", calendar) as { start: number; end: number };
      let total = 0n;
      for (let one = year.start; one <= year.end; one++) {
        total += calendarMonths({ start: one, end: one }, calendar);
      }
      expect(total).toBe(12n * calendar.partsOfMonth);
    }
  });
});

describe("the same day of an earlier month", () => {
  const yearBefore = (date: string, calendar: ReportingCalendar): string =>
    formatPlainDate(monthsEarlier(day(date), 12, calendarOf(calendar)));

  test("is the first of a reporting month where the day is one", () => {
    expect(yearBefore("2022-12-15", "administrative-15")).toBe("2021-12-15");
    // March begins after 28 February, on the 29th only where there is one.
    expect(yearBefore("2024-02-29", { cutOff: 28 })).toBe("2023-03-01");
    expect(yearBefore("2023-03-01", { cutOff: 28 })).toBe("2022-03-01");
    expect(yearBefore("2025-03-01", { cutOff: 28 })).toBe("2024-02-29");
  });

  test("is the same day of the year otherwise", () => {
    expect(yearBefore("2024-03-14", "administrative-15")).toBe("2023-03-14");
    expect(yearBefore("2024-02-29", "administrative-15")).toBe("2023-02-28");
  });
});

describe("a span that somebody wrote in dates", () => {
  const reported = (start: string, end: string, calendar: ReportingCalendar): string =>
    written(reportingSpan(span(start, end), calendarOf(calendar)));

  test("is reported on in the months of that name", () => {
    expect(reported("2021-01-01", "2025-12-31", "administrative-15")).toBe("2020-12-15 2025-12-14");
    expect(reported("2022-03-01", "2022-03-31", "administrative-15")).toBe("2022-02-15 2022-03-14");
    expect(reported("2021-01-01", "2025-12-31", closed)).toBe("2021-01-01 2025-12-31");
    expect(reported("2021-01-01", "2025-12-31", "calendar")).toBe("2021-01-01 2025-12-31");
  });

  test("that begins or ends within a month is what it says", () => {
    expect(reported("2020-12-15", "2025-12-14", "administrative-15")).toBe("2020-12-15 2025-12-14");
    expect(reported("2021-01-01", "2025-12-01", "administrative-15")).toBe("2020-12-15 2025-12-01");
    expect(reported("2022-03-20", "2022-03-31", "administrative-15")).toBe("2022-03-20 2022-03-31");
  });
});

test("the year so far begins with the reporting year, and periods are the last whole ones", () => {
  const upTo = (over: Parameters<typeof spanUpTo>[0], calendar: ReportingCalendar) =>
    written(spanUpTo(over, day("2022-08-20"), calendarOf(calendar)));
  expect(upTo("year-to-date", "calendar")).toBe("2022-01-01 2022-08-20");
  expect(upTo("year-to-date", "administrative-15")).toBe("2021-12-15 2022-08-20");
  expect(upTo("quarter", "calendar")).toBe("2022-04-01 2022-06-30");
  expect(upTo("quarter", "administrative-15")).toBe("2022-03-15 2022-06-14");
  expect(upTo("month", "calendar")).toBe("2022-07-01 2022-07-31");
  expect(upTo("month", "administrative-15")).toBe("2022-07-15 2022-08-14");
  expect(upTo("half", "calendar")).toBe("2022-01-01 2022-06-30");
  expect(upTo("year", "administrative-15")).toBe("2020-12-15 2021-12-14");
});
