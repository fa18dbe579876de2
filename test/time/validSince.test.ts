import { describe, expect, test } from "vitest";
import { wholeMonths } from "../../src/time/calendar.ts";
import { formatPlainDate } from "../../src/time/formatPlainDate.ts";
import { monthsEarlier } from "../../src/time/monthsEarlier.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";
import { validSince } from "../../src/time/validSince.ts";

const day = (date: string): number => parsePlainDate(date) as number;

describe("a statement valid for some months", () => {
  const since = (date: string, months: number): string =>
    formatPlainDate(validSince(day(date), months));

  test("on 2016 is valid to the end of 2021 where it is valid for 60", () => {
    expect(since("2021-12-31", 60)).toBe("2016-12-31");
    expect(since("2022-01-01", 60)).toBe("2017-01-01");
  });

  test("on a day is valid to the same day of the month", () => {
    expect(since("2022-05-14", 12)).toBe("2021-05-14");
    expect(since("2022-05-15", 12)).toBe("2021-05-15");
  });

  test("on the last day of a month is valid to the last day of another", () => {
    expect(since("2021-12-31", 6)).toBe("2021-06-30");
    expect(since("2021-12-30", 6)).toBe("2021-06-30");
    expect(since("2022-01-01", 6)).toBe("2021-07-01");
    expect(since("2024-02-29", 12)).toBe("2023-02-28");
    expect(since("2021-03-31", 1)).toBe("2021-02-28");
  });

  test("on a day that a shorter month lacks is valid to its last", () => {
    expect(since("2021-02-28", 1)).toBe("2021-01-28");
    expect(since("2021-03-01", 1)).toBe("2021-02-01");
    expect(since("2017-02-28", 12)).toBe("2016-02-28");
  });
});

describe("some months earlier", () => {
  test("is the same day of the month, or the last of a shorter one", () => {
    const earlier = (date: string, months: number): string =>
      formatPlainDate(monthsEarlier(day(date), months, wholeMonths));
    expect(earlier("2022-04-01", 12)).toBe("2021-04-01");
    expect(earlier("2024-02-29", 12)).toBe("2023-02-28");
    expect(earlier("2023-02-28", -12)).toBe("2024-02-28");
  });
});
