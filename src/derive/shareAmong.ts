import { siblingRank, unitName, weightColumn } from "../cascade/index.ts";
import { gatherWeights } from "./gatherWeights.ts";
import type { Handing } from "./handing.ts";
import type { SplitRule } from "./handSplit.ts";
import { indicatorName, inWords, reportConflict, reportIssue } from "./report.ts";
import { shareOut } from "./shareOut.ts";
import { sideBound } from "./sideBound.ts";

/**
 * Shares steps out among the first `free` of `room.children`, into `room.shares`.
 *
 * A child without a usable weight among weighted ones is left out; those that take part come
 * first in `room.children` afterwards.
 *
 * @param rest What there is to share, in steps of the figure.
 * @param weighted Whether a sibling that takes part but is not among the free ones has a weight.
 * @returns How many take part, what nobody could take, and whether anyone has a weight.
 */
export function shareAmong(
  handing: Handing,
  rule: SplitRule,
  unit: number,
  free: number,
  rest: number,
  weighted = false,
): { taken: number; unplaced: number; weighted: boolean } {
  if (free === 0) return { taken: 0, unplaced: rest, weighted };
  const { state, plan, columns, room, previous, scratch } = handing;
  const target = columns.target[unit] as number;
  const sign = target < 0 ? -1 : 1;
  const step = Math.round((rule.step ?? 1 / scaleOf(handing)) * scaleOf(handing));
  const toShare = Math.max(0, wholeSteps(rest, step, plan.indicator.context.sign) * sign);
  const { taken, usable } = gatherWeights(handing, rule, unit, free, rest, weighted);
  const bounded = gatherBounds(handing, rule, unit, taken, step, sign);
  if (previous) {
    for (let place = 0; place < taken; place++) {
      room.previous[place] = ((previous[room.children[place] as number] as number) * sign) / step;
    }
  }
  const rank = siblingRank(state);
  const outcome = shareOut(
    {
      total: toShare,
      count: taken,
      weights: room.weights,
      min: bounded.min,
      max: bounded.max,
      previous: previous ? room.previous : null,
      method: rule.method ?? "largest-remainder",
      order: (place) => rank[room.children[place] as number] as number,
      shares: room.shares,
    },
    scratch,
  );
  let left = rest;
  for (let place = 0; place < taken; place++) {
    const share = (room.shares[place] as number) * step * sign + 0;
    room.shares[place] = share;
    left -= share;
  }
  // What whole steps come to more or less than there is to share is neither placed nor lacking.
  speak(handing, rule, unit, outcome.unplaced < 0 ? left * sign : 0, outcome.ties);
  return { taken, unplaced: outcome.unplaced > 0 ? left : 0, weighted: usable };
}

/** Whole multiples of the step, never short of the target: up where higher is better, else down. */
function wholeSteps(rest: number, step: number, sign: 1 | -1): number {
  return sign === 1 ? Math.ceil(rest / step) : Math.floor(rest / step);
}

function scaleOf({ plan }: Handing): number {
  return 10 ** plan.indicator.context.decimals.figure;
}

function gatherBounds(
  handing: Handing,
  rule: SplitRule,
  unit: number,
  taken: number,
  step: number,
  sign: 1 | -1,
): { min: Float64Array | null; max: Float64Array | null } {
  const { room } = handing;
  let bounded = rule.min !== undefined || rule.max !== undefined;
  if (!bounded && handing.otherSide === null) return { min: null, max: null };
  const [low, high] = sign === 1 ? [rule.min, rule.max] : [rule.max, rule.min];
  for (let place = 0; place < taken; place++) {
    const child = room.children[place] as number;
    const least = larger(
      boundAt(handing, low, child) * sign,
      sideBound(handing, child, sign, "least"),
    );
    const most = -larger(
      -boundAt(handing, high, child) * sign,
      -sideBound(handing, child, sign, "most"),
    );
    bounded ||= least > 0 || !Number.isNaN(most);
    room.min[place] = !Number.isNaN(least) ? Math.max(0, Math.ceil(least / step)) : 0;
    room.max[place] = !Number.isNaN(most)
      ? Math.max(0, Math.floor(most / step))
      : Number.POSITIVE_INFINITY;
    if ((room.min[place] as number) <= (room.max[place] as number)) continue;
    crossedBounds(handing, unit, child, room.min[place] as number, room.max[place] as number, step);
    room.max[place] = room.min[place] as number;
  }
  return bounded ? { min: room.min, max: room.max } : { min: null, max: null };
}

/** The larger of two bounds; one that is NaN is none. */
function larger(one: number, other: number): number {
  return Number.isNaN(one) || other > one ? other : one;
}

function boundAt(handing: Handing, bound: SplitRule["min"], child: number): number {
  if (bound === undefined) return Number.NaN;
  if (typeof bound === "number") return bound * scaleOf(handing);
  if (typeof bound === "object") {
    const id = handing.state.structure.ids[child] as string;
    return Object.hasOwn(bound, id) ? (bound[id] as number) * scaleOf(handing) : Number.NaN;
  }
  const decimals = handing.state.weightDecimals.get(bound) ?? 0;
  return (
    ((weightColumn(handing.state, bound)[child] as number) * scaleOf(handing)) / 10 ** decimals
  );
}

function speak(
  handing: Handing,
  rule: SplitRule,
  unit: number,
  unplaced: number,
  ties: number,
): void {
  const [name, indicator] = [unitName(handing.state, unit), indicatorName(handing)];
  if (unplaced < 0) {
    const message = `The least of the units under ${name} adds up to ${inWords(handing, -unplaced)} of ${indicator} more than there is to share.`;
    const fix = "Lower a min, let fewer units take part, or raise the target.";
    reportConflict(handing, "impossible-bounds", unit, -unplaced, message, fix);
  }
  if (ties > 0 && rule.ties === "error") {
    reportIssue(
      handing,
      "tie",
      unit,
      "weights that decide who gets the last step",
      ties,
      `Under ${name} ${ties} of the last steps of ${indicator} went by the order of ids alone.`,
      "Change a weight, or hold a value.",
    );
  }
}

function crossedBounds(
  handing: Handing,
  unit: number,
  child: number,
  min: number,
  max: number,
  step: number,
): void {
  const name = unitName(handing.state, child);
  reportIssue(
    handing,
    "impossible-bounds",
    child,
    `a least of at most ${inWords(handing, max * step)}`,
    inWords(handing, min * step),
    `The least of ${indicatorName(handing)} for ${name} is above its most; ${unitName(handing.state, unit)} gave it the least.`,
    "Lower the min, or raise the max.",
  );
}
