import { describe, expect, test } from "vitest";
import { wholeMonths } from "../../src/time/calendar.ts";
import { formatPlainDate } from "../../src/time/formatPlainDate.ts";
import { lastPeriodEnd } from "../../src/time/lastPeriodEnd.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";
import type { Frequency } from "../../src/time/phasing.ts";

const last = (every: Frequency, text: string): string =>
  formatPlainDate(lastPeriodEnd(every, parsePlainDate(text) as number, wholeMonths));

describe("the last period that has ended", () => {
  test("by 10 May is April, the first quarter, and last year's second half", () => {
    expect(last("month", "2022-05-10")).toBe("2022-04-30");
    expect(last("quarter", "2022-05-10")).toBe("2022-03-31");
    expect(last("half", "2022-05-10")).toBe("2021-12-31");
    expect(last("year", "2022-05-10")).toBe("2021-12-31");
  });

  test("is the one that ends on the day itself", () => {
    for (const every of ["month", "quarter", "half"] as const) {
      expect(last(every, "2022-06-30")).toBe("2022-06-30");
    }
    expect(last("year", "2022-12-31")).toBe("2022-12-31");
    expect(last("year", "2022-12-30")).toBe("2021-12-31");
  });

  test("February ends on the 29th of a leap year and not on the 28th", () => {
    expect(last("month", "2024-02-28")).toBe("2024-01-31");
    expect(last("month", "2024-02-29")).toBe("2024-02-29");
    expect(last("month", "2023-02-28")).toBe("2023-02-28");
  });
});
