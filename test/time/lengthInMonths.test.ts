import { expect, test } from "vitest";
import { wholeMonths } from "../../src/time/calendar.ts";
import { calendarMonths, lengthInMonths, partsOfMonth } from "../../src/time/lengthInMonths.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";

const day = (text: string): number => parsePlainDate(text) as number;

const months = (start: string, end: string): number =>
  lengthInMonths({ start: day(start), end: day(end) }, wholeMonths) / partsOfMonth;

test("calendar periods are their months, however many days those have", () => {
  expect(months("2022-02-01", "2022-02-28")).toBe(1);
  expect(months("2024-02-01", "2024-02-29")).toBe(1);
  expect(months("2022-01-01", "2022-03-31")).toBe(3);
  expect(months("2021-01-01", "2025-12-31")).toBe(60);
});

test("from a day to the eve of the same day are the months between, across years too", () => {
  expect(months("2022-01-15", "2022-02-14")).toBe(1);
  expect(months("2022-02-15", "2022-03-14")).toBe(1);
  expect(months("2021-12-15", "2022-12-14")).toBe(12);
});

test("parts of a month are its days: 15 of 30 are half, and the halves of a month are one", () => {
  expect(months("2022-04-01", "2022-04-15")).toBe(0.5);
  expect(months("2022-04-16", "2022-04-30")).toBe(0.5);
  expect(months("2022-02-28", "2022-02-28")).toBe(1 / 28);
  // 17 of 31, three whole ones, 1 of 31.
  expect(months("2022-03-15", "2022-07-01")).toBe(3 + 18 / 31);
});

test("what lies side by side adds up, counted by calendar months", () => {
  const whole = { start: day("2022-01-15"), end: day("2022-12-20") };
  for (let last = whole.start; last < whole.end; last += 11) {
    const first = calendarMonths({ start: whole.start, end: last }, wholeMonths);
    const rest = calendarMonths({ start: last + 1, end: whole.end }, wholeMonths);
    expect(first + rest).toBe(calendarMonths(whole, wholeMonths));
  }
});

test("is always a whole number of parts", () => {
  for (let end = day("2022-01-01"); end < day("2024-12-31"); end += 1) {
    expect(
      Number.isSafeInteger(lengthInMonths({ start: day("2022-01-01"), end }, wholeMonths)),
    ).toBe(true);
  }
});
