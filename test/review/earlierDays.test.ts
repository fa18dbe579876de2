import { expect, test } from "vitest";
import { earlierDays } from "../../src/review/forecast/earlierDays.ts";
import { wholeMonths } from "../../src/time/calendar.ts";
import { formatPlainDate } from "../../src/time/formatPlainDate.ts";
import { parsePlainDate } from "../../src/time/parsePlainDate.ts";

/** The days, as dates, with the one since which nothing moves. */
function looked(
  ...[every, asOf, graceDays, history, stalledAfter]: [
    ...[
      every: "quarter" | "year",
      asOf: string,
      graceDays: number,
      history: number,
      stalled: number,
    ],
  ]
) {
  const day = parsePlainDate(asOf) as number;
  const { days, standstill, reportedBy } = earlierDays(
    every,
    day,
    graceDays,
    history,
    stalledAfter,
    wholeMonths,
  );
  const dates = days.map(formatPlainDate);
  return { dates, since: dates[standstill], reportedBy: formatPlainDate(reportedBy) };
}

test("a review looks back to the ends of the whole periods before it", () => {
  // On the last day of 2022 its last quarter has ended: two before it.
  expect(looked("quarter", "2022-12-31", 0, 2, 1)).toEqual({
    dates: ["2022-06-30", "2022-09-30"],
    since: "2022-09-30",
    reportedBy: "2022-12-31",
  });
  // In the middle of a quarter that one does not count: its reports are not due.
  expect(looked("quarter", "2022-11-15", 0, 2, 1)).toEqual({
    dates: ["2022-03-31", "2022-06-30", "2022-09-30"],
    since: "2022-06-30",
    reportedBy: "2022-09-30",
  });
});

test("a period whose reports are not due yet is not held against anybody", () => {
  expect(looked("quarter", "2022-10-10", 15, 1, 1)).toEqual({
    dates: ["2022-03-31", "2022-06-30"],
    since: "2022-03-31",
    reportedBy: "2022-06-30",
  });
});

test("it looks back as far as the longer of the two asks for", () => {
  expect(looked("year", "2024-12-31", 0, 1, 3).dates).toEqual([
    ...["2021-12-31", "2022-12-31", "2023-12-31"],
  ]);
});
