import { type Bound, checkDay, spanOf } from "../cascade/index.ts";
import type { Rollup } from "../rollup/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { benchmarkOn } from "./benchmarkMovement.ts";
import type { Breakdown } from "./breakdownLine.ts";
import { wholeOf } from "./breakdownOf.ts";
import { sideExplained } from "./sideExplained.ts";

export interface ExplainOptions {
  /** The side to explain, where a unit has a floor and a cap. */
  readonly bound?: Bound;
  /**
   * The day from which it is told how what a target is counted from has moved, an ISO plain date; the
   * first day of the target unless said.
   */
  readonly since?: string;
}

/**
 * Says where the gap of a unit lies: a tree that adds up at every unit, opened as it is read.
 *
 * gap = unplaced − stretch + unreported + shortfall − surplus. Rates are counted in their
 * numerator's unit (schools), with points beside; a unit that passes on a verdict is one line, and
 * its own count hangs beneath it; a minimum follows the path to the unit that holds it back. A floor
 * and a cap each add up by themselves.
 *
 * @param rollup A rollup.
 * @param unit The id of a unit with a target.
 * @param indicator The id of an indicator.
 * @param options.bound The side to explain; unless said, the one that speaks in the figure.
 * @param options.since The day from which it is told how what a target is counted from has moved.
 * @throws CascadeError `unknown-unit`, `unknown-indicator`, `not-assigned` where the unit has no
 *   target (on that side), `no-benchmark` where what it is counted from is not known, `incomplete`
 *   where all must report and somebody has not, or `invalid-value` for a date that is none.
 * @example
 * const gap = explainGap(rollup, "city", "schools");
 * gap.gap === gap.unplaced - gap.stretch + gap.unreported + gap.shortfall - gap.surplus; // => true
 */
export function explainGap(
  rollup: Rollup,
  unit: string,
  indicator: string,
  { bound, since }: ExplainOptions = {},
): Breakdown {
  const { rolled, number, explanation } = sideExplained(rollup, unit, indicator, bound);
  const { plan, reported } = explanation.reduction;
  const day = since === undefined ? spanOf(rolled.state, plan, number).start : since;
  const benchmark = benchmarkOn(rolled, plan, day === null ? null : dayOf(day));
  return wholeOf(
    { rollup, explanation, size: reported.denominator?.[number] ?? 0, benchmark },
    number,
  );
}

function dayOf(date: string): number {
  checkDay(date, ["since"]);
  return parsePlainDate(date) as number;
}
