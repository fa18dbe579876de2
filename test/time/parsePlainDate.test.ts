import { describe, expect, test } from "vitest";
import { wholeMonths } from "../../src/time/calendar.ts";
import { formatPlainDate } from "../../src/time/formatPlainDate.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";
import { startOfYearOf } from "../../src/time/startOfYearOf.ts";

describe("a plain date", () => {
  test("is counted in days from 1970-01-01", () => {
    expect(parsePlainDate("1970-01-01")).toBe(0);
    expect(parsePlainDate("1969-12-31")).toBe(-1);
    expect(parsePlainDate("1971-01-01")).toBe(365);
  });

  test("29 February is there every fourth year: 365 + 365 + 31 + 28 days", () => {
    expect(parsePlainDate("1972-02-29")).toBe(789);
    expect(parsePlainDate("1972-03-01")).toBe(790);
    expect(parsePlainDate("2023-02-29")).toBeNull();
  });

  test("but not in 1900, and in 2000 again", () => {
    expect(parsePlainDate("1900-02-29")).toBeNull();
    expect(parsePlainDate("2000-02-29")).toBe(30 * 365 + 7 + 31 + 28);
  });

  test("there is no 30 February, 31 April, 13th month or day 0", () => {
    for (const text of ["2023-02-30", "2023-04-31", "2023-13-01", "2023-00-10", "2023-06-00"]) {
      expect(parsePlainDate(text), text).toBeNull();
    }
  });

  test("is written yyyy-mm-dd and in no other way", () => {
    const others = [
      "2023-6-30",
      "30/06/2023",
      "2023-06-30T00:00:00Z",
      " 2023-06-30",
      "2023-06",
      "",
    ];
    for (const text of others) expect(parsePlainDate(text), text).toBeNull();
  });

  test("comes back as it was written, in every year a program may have", () => {
    for (let year = 1945; year <= 2075; year++) {
      for (const day of ["01-01", "02-28", "03-01", "12-31"]) {
        const text = `${year}-${day}`;
        expect(formatPlainDate(parsePlainDate(text) as number)).toBe(text);
      }
    }
  });
});

describe("the first day of a year", () => {
  test("is the same for all of its days", () => {
    const first = parsePlainDate("2024-01-01") as number;
    for (const day of [0, 59, 365]) expect(startOfYearOf(first + day, wholeMonths)).toBe(first);
    expect(startOfYearOf(first + 366, wholeMonths)).toBe(first + 366);
  });
});
