import type { CascadeState, IssueCollector } from "../cascade/index.ts";
import type { LedgerColumns } from "./ledgerState.ts";

/**
 * Checks that no sum of reports can pass 2^53 steps, where it would no longer be exact.
 *
 * An issue `too-large` without a path is about the rows together, not about one of them.
 */
export function checkTotals(
  { indicators }: CascadeState,
  { size, indicator, value, of }: LedgerColumns,
  issues: IssueCollector,
): void {
  const totals = indicators.map(() => [0, 0]);
  for (let row = 0; row < size; row++) {
    const total = totals[indicator[row] as number] as [number, number];
    total[0] += Math.abs(value[row] as number) || 0;
    total[1] += Math.abs(of[row] as number) || 0;
  }
  for (const [position, total] of totals.entries()) {
    if (Math.max(...total) <= Number.MAX_SAFE_INTEGER) continue;
    const id = indicators[position]?.record.id ?? "";
    issues.add({
      code: "too-large",
      path: [],
      expected: "reports that add up to less than 2^53 steps",
      received: Math.max(...total),
      message: `The reports on ${id} could add up to more than can be held exactly.`,
      fix: "Use a larger unit of measure, or fewer decimals.",
    });
  }
}
