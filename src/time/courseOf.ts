import type { TimeBalance } from "./timeBalance.ts";

/** What a target's way through its time depends on, beside its phasing. */
export interface Course {
  readonly balance: TimeBalance;
  /** `amount` or `rate`; rates of several periods are pooled, never added up. */
  readonly figure: "amount" | "rate";
  readonly direction: "higher" | "lower";
  /** Null where there is none. */
  readonly baseline: number | null;
  readonly value: number;
}

/**
 * How a figure has to move for its target to be met when it is due.
 *
 * - `climb`: from the baseline to the target, as phased: what adds up, a stock, a peak to reach.
 * - `average`: every level counts, so that levels above the target make up for those below it.
 * - `keep`: the target holds from the first day: a cap, the first level, a peak not to pass, a rate
 *   pooled over all periods. What came before cannot be made good.
 */
export function courseOf({
  balance,
  figure,
  direction,
  baseline,
  value,
}: Course): "climb" | "average" | "keep" {
  if (direction === "lower" && baseline === null) return "keep";
  if (balance === "average") return "average";
  if (balance === "first" || (balance === "flow" && figure === "rate")) return "keep";
  const peak = direction === "higher" && value >= (baseline ?? 0);
  return balance === "max" && !peak ? "keep" : "climb";
}
