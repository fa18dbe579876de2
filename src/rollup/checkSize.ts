import { baselineColumn, type CascadeState, type Plan } from "../cascade/index.ts";
import { CascadeError } from "../document/index.ts";
import { type Lines, lineState, type Parts } from "../measures/index.ts";
import { lazily } from "./lazily.ts";
import type { SideLines } from "./sideLines.ts";

/**
 * Checks that nothing a rollup adds up or multiplies can pass 2^53 steps: what was reported or
 * stands in for silence, what targets and baselines come to, and the distance between them.
 *
 * @param parts Parts of lines, not yet added up.
 * @param besides What else adds up with them, as this function gives it.
 * @returns What the parts come to, in steps; with denominators, times the largest target.
 * @throws CascadeError `too-large`.
 */
export function checkSize(
  state: CascadeState,
  plan: Plan,
  { lines, target }: Pick<SideLines, "lines" | "target">,
  parts: Parts,
  besides: number,
): number {
  const { measure, record } = plan.indicator;
  const rate = measure.figure === "rate";
  const targets = sizeOfTargets(state, plan, target);
  const apart = rate ? 0 : targets.largest;
  const exactly = lazily(() => (measure.targets === "added" ? sizeOfLines(lines) : 0));
  // Only lines are added up, so what all units have together says more than it should.
  const added = measure.targets !== "added" ? 0 : lines.own ? exactly() : targets.all;
  let own = 0;
  for (const [position, { reducer }] of measure.parts.entries()) {
    const part = parts[position] as Float64Array;
    const size = reducer === "sum" ? sumOf(part) : largestOf(part);
    own += rate && position > 0 ? size * Math.max(1, targets.largest) : size;
  }
  if (own + besides + Math.max(apart, added) <= Number.MAX_SAFE_INTEGER) return own;
  const total = own + besides + Math.max(apart, exactly());
  if (total > Number.MAX_SAFE_INTEGER) throw tooLarge(record.id, total);
  return own;
}

/** What one line comes to in parts that are not yet added up, as `checkSize` counts it. */
export function sizeOfLine(
  state: CascadeState,
  plan: Plan,
  target: Float64Array,
  parts: Parts,
  unit: number,
): number {
  const rate = plan.indicator.measure.figure === "rate";
  let size = 0;
  for (let part = 0; part < parts.length; part++) {
    const amount = Math.abs((parts[part] as Float64Array)[unit] as number);
    if (!Number.isFinite(amount)) continue;
    const times = rate && part > 0 ? Math.max(1, sizeOfTargets(state, plan, target).largest) : 1;
    size += amount * times;
  }
  return size;
}

/** What `checkSize` counts beside the parts: the largest distance, or what targets come to at most. */
export function sizeOfPlan(
  state: CascadeState,
  plan: Plan,
  { target }: Pick<SideLines, "target">,
): number {
  const { measure } = plan.indicator;
  const { largest, all } = sizeOfTargets(state, plan, target);
  return Math.max(measure.figure === "rate" ? 0 : largest, measure.targets === "added" ? all : 0);
}

interface TargetSizes {
  /** The largest target and the largest baseline together. */
  readonly largest: number;
  /** All targets and all baselines together. */
  readonly all: number;
}

const known = new WeakMap<object, TargetSizes>();

function sizeOfTargets(state: CascadeState, plan: Plan, target: Float64Array): TargetSizes {
  const made = known.get(target);
  if (made) return made;
  const baselines = baselineColumn(state, plan);
  const sizes = {
    largest: largestOf(target) + (baselines ? largestOf(baselines) : 0),
    all: sumOf(target) + (baselines ? sumOf(baselines) : 0),
  };
  known.set(target, sizes);
  return sizes;
}

/** The error that says an indicator's numbers cannot be held exactly. */
export function tooLarge(indicator: string, total: number): CascadeError {
  return new CascadeError([
    {
      code: "too-large",
      severity: "error",
      path: [indicator],
      expected: "reports, and what targets are worth, together below 2^53 steps",
      received: String(total),
      message: `${indicator} could add up to more than can be held exactly.`,
      fix: "Use a larger unit of measure, or fewer decimals.",
    },
  ]);
}

/** The largest amount in a column of steps, whatever its sign; what is not known has none. */
export function largestOf(column: Float64Array): number {
  let largest = 0;
  for (let unit = 0; unit < column.length; unit++) {
    const size = Math.abs(column[unit] as number);
    // Neither NaN nor what stands for nothing under a minimum counts.
    if (size > largest && size !== Number.POSITIVE_INFINITY) largest = size;
  }
  return largest;
}

/** All amounts in a column together, whatever their signs; what is not known has none. */
function sumOf(column: Float64Array): number {
  let one = 0;
  let two = 0;
  // Two sums at once: one would wait for itself at every step.
  for (let unit = 1; unit < column.length; unit += 2) {
    const first = Math.abs(column[unit - 1] as number);
    const second = Math.abs(column[unit] as number);
    if (!Number.isNaN(first)) one += first;
    if (!Number.isNaN(second)) two += second;
  }
  const last = column.length % 2 === 1 ? Math.abs(column[column.length - 1] as number) : 0;
  return one + two + (last || 0);
}

function sizeOfLines({ state, target, baseline }: Lines): number {
  let total = 0;
  for (let unit = 0; unit < state.length; unit++) {
    if (state[unit] === lineState.none) continue;
    total += Math.abs(target[unit] as number) || 0;
    if (baseline) total += Math.abs(baseline[unit] as number) || 0;
  }
  return total;
}
