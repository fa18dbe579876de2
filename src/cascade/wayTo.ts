import type { Indicator } from "../document/index.ts";
import { courseOf, type TimeBalance } from "../time/index.ts";
import { type Bound, needsNaming, signOfBound } from "./bound.ts";

/** The way from where a unit started to what it is to reach. */
export interface Way {
  /** Where it starts; NaN where there is no start to speak of. */
  readonly baseline: number;
  /** Whether less is better and there is no start to come down from. */
  readonly cap: boolean;
  /** Whether there is no way to go: the target is to be kept from the first day. */
  readonly holds: boolean;
}

/**
 * What a baseline means to a side of a target.
 *
 * A baseline that lies beyond a side already is a start for the other one, where an indicator has
 * two: from 9 % to within 3 and 4 the way leads down to the cap, and the floor is only to be kept.
 * The one side that goes without saying takes its baseline as it is.
 *
 * @param baseline NaN where there is none.
 */
export function wayTo(
  target: number,
  baseline: number,
  bound: Bound,
  indicator: Pick<Indicator, "direction">,
): Way {
  const beyond = signOfBound[bound] * (target - baseline) <= 0;
  const keeps = beyond && needsNaming(indicator, bound);
  const start = keeps ? Number.NaN : baseline;
  const cap = bound === "cap" && Number.isNaN(start);
  return { baseline: start, cap, holds: cap || keeps };
}

/** How a figure has to move along a way for its target to be met when it is due; see `courseOf`. */
export function courseAlong(
  { baseline, holds }: Way,
  target: number,
  bound: Bound,
  { balance, figure }: { readonly balance: TimeBalance; readonly figure: "amount" | "rate" },
): ReturnType<typeof courseOf> {
  if (holds) return "keep";
  return courseOf({
    ...{ balance, figure, value: target },
    direction: bound === "floor" ? "higher" : "lower",
    baseline: Number.isNaN(baseline) ? null : baseline,
  });
}
