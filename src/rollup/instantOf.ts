import type { IssueCollector } from "../cascade/index.ts";
import { parseInstant } from "../time/index.ts";
import { futureReport } from "./futureReport.ts";

const millisecondsADay = 86_400_000;

/**
 * When a row was reported, in milliseconds since 1970: as it says, else on the last day it speaks
 * of; null, with an issue, where what it says cannot be read or is still to come.
 *
 * @param now The last instant it may have been reported at, in milliseconds since 1970.
 */
export function instantOf(
  {
    reportedAt,
    unit,
  }: { readonly reportedAt?: string | undefined; readonly unit?: string | undefined },
  day: number,
  path: readonly (string | number)[],
  issues: IssueCollector,
  now: number,
): number | null {
  if (reportedAt === undefined) return day * millisecondsADay;
  const instant = parseInstant(reportedAt);
  if (instant !== null && instant <= now) return instant;
  const at = { path: [...path, "reportedAt"], unit, received: reportedAt };
  if (instant !== null) {
    issues.add({ ...futureReport(path.join("."), now), ...at });
    return null;
  }
  issues.add({
    ...at,
    code: "invalid-value",
    expected: "a date such as 2023-07-12, or an instant with its zone",
    message: `${path.join(".")} says when it was reported in a way that cannot be read.`,
  });
  return null;
}
