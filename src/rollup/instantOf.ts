import type { IssueCollector } from "../cascade/index.ts";
import { parseInstant } from "../time/index.ts";

const millisecondsADay = 86_400_000;

/**
 * When a row was reported, in milliseconds since 1970: as it says, else on the last day it speaks
 * of; null, with an issue, where what it says cannot be read.
 */
export function instantOf(
  {
    reportedAt,
    unit,
  }: { readonly reportedAt?: string | undefined; readonly unit?: string | undefined },
  day: number,
  path: readonly (string | number)[],
  issues: IssueCollector,
): number | null {
  if (reportedAt === undefined) return day * millisecondsADay;
  const instant = parseInstant(reportedAt);
  if (instant !== null) return instant;
  issues.add({
    code: "invalid-value",
    path: [...path, "reportedAt"],
    unit,
    expected: "a date such as 2023-07-12, or an instant with its zone",
    received: reportedAt,
    message: `${path.join(".")} says when it was reported in a way that cannot be read.`,
  });
  return null;
}
