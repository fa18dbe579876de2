import { compareIds } from "../cascade/index.ts";
import { isReporter } from "../measures/index.ts";
import { amountsArising, amountsOf, gapAt, opensInto } from "./arising.ts";
import type { Explanation } from "./explanation.ts";
import { type GapAmounts, gapAmounts } from "./gapAmounts.ts";
import { Heap } from "./heap.ts";

/** The units that account for most of a gap. */
export interface LargestGaps {
  /** Those with the largest gaps, the largest first, then by id; only units that are short. */
  readonly units: readonly UnitGap[];
  /** What these come to, in the currency. */
  readonly together: number;
  /** What all that are short come to. */
  readonly of: number;
}

/** The gap of one unit: what arises at it by itself, or, where a level was asked for, all of it. */
export interface UnitGap extends GapAmounts {
  readonly unit: string;
}

/**
 * Finds the units of the largest gaps at and below one, in one pass that makes nothing for the
 * others. A unit that passes on a verdict counts as one; what hangs beneath is counted in other
 * things.
 *
 * @param rank The place of a level, or −1 for what arises at each unit by itself.
 */
export function largestGaps(
  explanation: Explanation,
  top: number,
  count: number,
  rank: number,
): LargestGaps {
  const { state, reduction } = explanation;
  const { ids, size, firstChild } = state.structure;
  const { counts } = explanation.standing;
  const { measure, context } = reduction.plan.indicator;
  const level = context.level[top] as number;
  const { steps } = measure.currency(context, level, isReporter(reduction.lines, top));
  const gaps = new Float64Array(size);
  const short: number[] = [];
  let all = 0;
  const waiting = [top];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    const whole = gapAt(explanation, unit, top);
    const below = opensInto(explanation, unit, top);
    let arising = whole;
    for (let child = firstChild[unit] as number; child < below; child++) {
      if (counts && counts.children[child] !== 1) continue;
      arising -= gapAt(explanation, child, top);
      waiting.push(child);
    }
    const gap = rank < 0 ? arising : state.levels.rank[unit] === rank ? whole : 0;
    if (!(gap > 0)) continue;
    gaps[unit] = gap;
    all += gap;
    short.push(unit);
  }
  const order = new Heap((one, other) => {
    const further = (gaps[one] as number) - (gaps[other] as number);
    return further === 0 ? compareIds(ids[one] as string, ids[other] as string) < 0 : further > 0;
  }, short);
  const units: UnitGap[] = [];
  let together = 0;
  while (units.length < count) {
    const unit = order.pop();
    if (unit === undefined) break;
    together += gaps[unit] as number;
    const amounts = (rank < 0 ? amountsArising : amountsOf)(explanation, unit, top);
    units.push(Object.freeze({ unit: ids[unit] as string, ...gapAmounts(amounts, steps) }));
  }
  return Object.freeze({
    units: Object.freeze(units),
    together: together / steps,
    of: all / steps,
  });
}
