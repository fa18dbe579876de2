import { type Bound, baselineColumn, wayTo } from "../cascade/index.ts";
import { isReporter, lineState } from "../measures/index.ts";
import { completionOf, type Rollup } from "../rollup/index.ts";
import { amountsAt, gapOf } from "./amountColumns.ts";
import type { Explanation } from "./explanation.ts";
import { sideExplained } from "./sideExplained.ts";

/** How a unit would stand if everybody below it had reported what was planned. */
export interface IfReported {
  readonly unit: string;
  readonly indicator: string;
  /** The side that is told of. */
  readonly bound: Bound;
  /** How many reporters and own shares are silent, and of how many nothing can be said all the same. */
  readonly silent: number;
  readonly uncounted: number;
  readonly currency: string;
  /** What the gap would be, in the currency, and how much smaller that is. */
  readonly gap: number;
  readonly gained: number;
  /** What the figure would be, in the indicator's unit, and how far it would be. */
  readonly actual: number | null;
  readonly completion: number | null;
}

/**
 * Says how a unit would stand if every silent reporter at and below it had reported its target, and
 * whatever nobody has assessed were met. Nothing is reported by asking.
 *
 * @param rollup A rollup.
 * @param unit The id of a unit with a target.
 * @param indicator The id of an indicator.
 * @param options.bound The side to tell of; unless said, the one that speaks in the figure.
 * @throws CascadeError as `explainGap` does.
 * @example
 * const { gap, gained } = ifAllReported(rollup, "city", "schools");
 * gap + gained; // => explainGap(rollup, "city", "schools").gap
 */
export function ifAllReported(
  rollup: Rollup,
  unit: string,
  indicator: string,
  { bound }: { readonly bound?: Bound } = {},
): IfReported {
  const { number, explanation } = sideExplained(rollup, unit, indicator, bound);
  const { state, reduction, standing } = explanation;
  const { plan, expected, heard, silence } = reduction;
  const { measure, context, record } = plan.indicator;
  const level = context.level[number] as number;
  const { unitOfMeasure, steps } = measure.currency(
    context,
    level,
    isReporter(reduction.lines, number),
  );
  const { target, denominator } = reduction.standing;
  const size = denominator ? (denominator[number] as number) : 1;
  const now = gapOf(amountsAt(standing.whole, number));
  const reached = reachedIf(explanation, number, now);
  const gap = context.sign * (standing.worthAt(number) - reached);
  const asked = target[number] as number;
  const from = baselineColumn(state, plan)?.[number] ?? Number.NaN;
  const { baseline, cap } = wayTo(asked, from, plan.bound, record);
  const completion = completionOf(reached, size, asked, baseline, context.sign, cap);
  const actual = size > 0 ? reached / (size * 10 ** context.decimals.figure) : Number.NaN;
  return Object.freeze({
    ...{ unit, indicator, bound: plan.bound },
    silent: (expected[number] as number) - (heard[number] as number),
    uncounted: silence?.uncountedBelow[number] ?? 0,
    currency: unitOfMeasure,
    gap: gap / steps + 0,
    gained: (now - gap) / steps + 0,
    actual: Number.isFinite(actual) ? actual + 0 : null,
    completion: size > 0 && Number.isFinite(completion) ? completion : null,
  });
}

/** The numerator there would be: without silence in the gap, or with one more to hold a unit back. */
function reachedIf({ state, reduction, standing }: Explanation, top: number, gap: number): number {
  const { plan, lines, heard, reported } = reduction;
  const { sign } = plan.indicator.context;
  const reducer = plan.indicator.measure.parts[0]?.reducer;
  if (reducer !== "min" && reducer !== "max") {
    return standing.worthAt(top) - sign * (gap - (standing.whole.unreported[top] as number));
  }
  const { firstChild } = state.structure;
  const extreme = reducer === "min" ? Math.min : Math.max;
  let reached = heard[top] === 0 ? Number.NaN : (reported.numerator[top] as number);
  // What lies so many steps below a unit is one range.
  for (let [from, to] = [top, top + 1]; from < to; ) {
    for (let unit = from; unit < to; unit++) {
      if (lines.state[unit] !== lineState.silent) continue;
      const asked = lines.target[unit] as number;
      if (!Number.isNaN(asked)) reached = Number.isNaN(reached) ? asked : extreme(reached, asked);
    }
    [from, to] = [firstChild[from] as number, firstChild[to] as number];
  }
  return reached;
}
