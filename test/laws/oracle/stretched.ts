import { dividedDown, dividedUp } from "./division.ts";
import { wholeOf } from "./exact.ts";
import type { Handed } from "./handing.ts";

/** What stretching adds to a target, in steps: on the safe side, and only where it is the unit's own. */
export function stretchOf({ target, rule, own, indicator }: Handed): bigint {
  const { stretch } = rule as { stretch?: number };
  if (stretch === undefined || !own || (rule.rule !== "split" && rule.rule !== "same")) return 0n;
  if (["milestone", "checklist"].includes(indicator.id.split("/")[1] ?? "")) return 0n;
  const value = wholeOf(target.value, target.decimals);
  const more = (value < 0n ? -value : value) * (wholeOf(stretch, 4) - 10_000n);
  const divided = target.direction === "lower" ? dividedDown : dividedUp;
  const extra = divided(more, 10_000n);
  // What cannot be held exactly is handed on as it is.
  return Number.isSafeInteger(Number(value + extra)) ? extra : 0n;
}
