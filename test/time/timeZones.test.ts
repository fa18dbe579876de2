import { afterAll, describe, expect, test, vi } from "vitest";

const home = process.env["TZ"];

afterAll(() => {
  if (home === undefined) delete process.env["TZ"];
  else process.env["TZ"] = home;
});

/** The time folder as it loads on a computer of that zone. */
async function timeIn(zone: string): Promise<typeof import("../../src/time/index.ts")> {
  process.env["TZ"] = zone;
  vi.resetModules();
  return import("../../src/time/index.ts");
}

// UTC+7, UTC−5 with summer time, UTC−3 where summer time began at midnight, UTC+14, UTC+5:45.
const zones = ["UTC", "Asia/Ho_Chi_Minh", "America/New_York", "America/Sao_Paulo"];

describe.each([...zones, "Pacific/Kiritimati", "Asia/Kathmandu"])("in %s", (zone) => {
  test("a day is the same number and is written the same", async () => {
    const { formatPlainDate, parsePlainDate } = await timeIn(zone);
    for (let day = -9000; day < 24000; day += 17) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(parsePlainDate(text)).toBe(day);
      expect(formatPlainDate(day)).toBe(text);
    }
  });

  test("periods, plans and period ends are the same", async () => {
    const time = await timeIn(zone);
    const { lastPeriodEnd, parsePeriod, plannedShare, startOfYearOf, wholeMonths } = time;
    expect(parsePeriod("2018-Q4", wholeMonths)).toEqual({ start: 17805, end: 17896 });
    expect(lastPeriodEnd("quarter", 17850, wholeMonths)).toBe(17804);
    expect(startOfYearOf(17850, wholeMonths)).toBe(17532);
    const quarters = { every: "quarter", shares: [1, 1, 1, 1] } as const;
    const year = { start: 17532, end: 17896 };
    expect(plannedShare(quarters, year, 17804, wholeMonths)).toBe(0.75);
    const months = time.calendarPeriods(year, "month", wholeMonths);
    expect(months.map(({ start }) => time.formatPeriod("month", start, wholeMonths))).toEqual(
      Array.from({ length: 12 }, (_, month) => `2018-${String(month + 1).padStart(2, "0")}`),
    );
    const administrative = time.calendarOf("administrative-15");
    expect(parsePeriod("2018-Q4", administrative)).toEqual({ start: 17789, end: 17879 });
    expect(lastPeriodEnd("month", 17879, administrative)).toBe(17879);
    expect(startOfYearOf(17880, administrative)).toBe(17880);
    for (const month of months)
      expect(time.lengthInMonths(month, wholeMonths)).toBe(time.partsOfMonth);
  });
});
