import type { CascadeState, IssueCollector } from "../cascade/index.ts";
import type { LedgerColumns } from "./ledgerState.ts";

/**
 * Checks that no sum of reports can pass 2^53 steps, where it would no longer be exact.
 *
 * An issue `too-large` without a path is about the rows together, not about one of them.
 *
 * @param earlier What rows before these came to.
 * @returns By indicator position, twice each: what all values, and all `of`, come to, whatever their
 *   sign.
 */
export function checkTotals(
  { indicators }: CascadeState,
  { size, indicator, value, of }: LedgerColumns,
  earlier: Float64Array | null,
  issues: IssueCollector,
): Float64Array {
  const totals = earlier?.slice() ?? new Float64Array(2 * indicators.length);
  for (let row = 0; row < size; row++) {
    const place = 2 * (indicator[row] as number);
    totals[place] = (totals[place] as number) + (Math.abs(value[row] as number) || 0);
    totals[place + 1] = (totals[place + 1] as number) + (Math.abs(of[row] as number) || 0);
  }
  for (const [position, { record }] of indicators.entries()) {
    const largest = Math.max(totals[2 * position] as number, totals[2 * position + 1] as number);
    if (largest <= Number.MAX_SAFE_INTEGER) continue;
    issues.add({
      code: "too-large",
      path: [],
      expected: "reports that add up to less than 2^53 steps",
      received: largest,
      message: `The reports on ${record.id} could add up to more than can be held exactly.`,
      fix: "Use a larger unit of measure, or fewer decimals.",
    });
  }
  return totals;
}
