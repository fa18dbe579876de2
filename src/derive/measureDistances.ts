import { baselineColumn, ownBound, signOfBound, unitName, weightColumn } from "../cascade/index.ts";
import { divideWhole, divideWide } from "./divideWhole.ts";
import type { ConvergeRule } from "./handConverge.ts";
import type { Handing } from "./handing.ts";
import { indicatorName, reportIssue } from "./report.ts";

/** How far children are from where they are heading, in whole units of the numerator. */
export interface Distances {
  /** How many take part: the first in `room.children`; their distances are in `room.weights`. */
  readonly taken: number;
  /** Whether anyone has both a size and a baseline. */
  readonly usable: boolean;
  /** The size of each that takes part, in steps of the denominator. */
  readonly sizes: Float64Array;
  /** Where each stands; once distances are closed, what each is to come to. */
  readonly reached: Float64Array;
  /** What the parent's target lacks; below 0 where more is there already. */
  readonly lacking: number;
  /** The sizes of all that count together, in steps of the denominator. */
  readonly size: number;
  /** How many steps of rate × size make one unit of the numerator. */
  readonly scale: number;
  /** +1 where the way there goes up, −1 where it goes down. */
  readonly way: 1 | -1;
  /** The name of the weight that sizes units. */
  readonly by: string;
}

/**
 * Measures how far each of the first `free` of `room.children` is from `toward`, and how much of
 * it the parent's target needs once those who hold a value of their own have done their part.
 *
 * A child without a size or a baseline is left out, and that is said unless nobody has both.
 *
 * @param known Whether a sibling that takes part but is not among the free ones has both.
 */
export function measureDistances(
  handing: Handing,
  rule: ConvergeRule,
  unit: number,
  free: number,
  held: readonly number[],
  known: boolean,
): Distances {
  const { state, plan, columns, room, counts } = handing;
  const { measure, context, record } = plan.indicator;
  const { sign, decimals } = context;
  // The way goes where the indicator is better, whichever side of its target is handed on.
  const way = signOfBound[ownBound(record)];
  const by = rule.by ?? measure.extent?.(context.options) ?? "";
  const weights = weightColumn(state, by);
  const perWeight = 10 ** (decimals.of - (state.weightDecimals.get(by) ?? 0));
  const sizeOf = (child: number): number => (weights[child] as number) * perWeight;
  const baseline = baselineColumn(state, plan);
  const { steps } = measure.currency(context, context.level[unit] as number, false);
  const scale = steps / 10 ** decimals.value;
  const toward = Math.round(rule.toward * 10 ** decimals.figure);
  const sizes = new Float64Array(free);
  const reached = new Float64Array(free);
  const left: number[] = [];
  let [taken, size, standing] = [0, 0, 0];
  for (let place = 0; place < free; place++) {
    const child = room.children[place] as number;
    const own = sizeOf(child);
    const start = baseline?.[child] ?? Number.NaN;
    if (!(own > 0) || Number.isNaN(start)) {
      left.push(child);
      continue;
    }
    const stands = divideWhole(start, own, scale, "nearest");
    const end = divideWhole(toward, own, scale, way === 1 ? "down" : "up");
    room.children[taken] = child;
    sizes[taken] = own;
    reached[taken] = stands;
    room.weights[taken] = Math.max(0, way * (end - stands));
    size += own;
    standing += stands;
    taken += 1;
  }
  for (const [place, child] of left.entries()) room.children[taken + place] = child;
  const usable = known || taken > 0;
  if (usable) for (const child of left) missingDistance(handing, by, child);
  let theirs = 0n;
  for (const child of held) {
    if (!(sizeOf(child) > 0)) continue;
    size += sizeOf(child);
    theirs += BigInt(columns.target[child] as number) * BigInt(sizeOf(child));
  }
  // A rate that was rounded would ask for more at every level; what it stands for does not.
  const count = size === sizeOf(unit) ? counts.get(unit) : undefined;
  const whole =
    count === undefined
      ? BigInt(columns.target[unit] as number) * BigInt(size)
      : BigInt(count) * BigInt(scale);
  const needed = divideWide(whole - theirs, scale, sign === 1 ? "up" : "down");
  const lacking = way * (needed - standing);
  return { taken, usable, sizes, reached, lacking, size, scale, way, by };
}

function missingDistance(handing: Handing, by: string, child: number): void {
  const name = unitName(handing.state, child);
  reportIssue(
    handing,
    "missing-weight",
    child,
    `a baseline, and a ${by} above 0`,
    undefined,
    `${name} has no baseline or no ${by}, and was given nothing of ${indicatorName(handing)}.`,
    'State both, or leave the unit out with "where".',
  );
}
