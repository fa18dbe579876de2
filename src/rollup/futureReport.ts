import { formatPlainDate } from "../time/index.ts";

const dayInMilliseconds = 86_400_000;

/** What is wrong with a row that says it was reported after the day it is read. */
export function futureReport(row: string, now: number) {
  const day = formatPlainDate(Math.floor(now / dayInMilliseconds));
  return {
    code: "future-report",
    expected: `a time of report no later than ${day}`,
    message: `${row} says it was reported later than ${day}, the day it is read.`,
    fix: "Correct its reportedAt; hand the row in once it has been reported.",
  } as const;
}
