import { compareIds } from "../cascade/index.ts";
import { criterionState, isReporter, lineState } from "../measures/index.ts";
import { lazily } from "../rollup/index.ts";
import type { Breakdown } from "./breakdownLine.ts";
import type { Explanation } from "./explanation.ts";
import { isLifted } from "./facesOf.ts";
import { Heap } from "./heap.ts";

/** How far a unit is from as many units or criteria as it takes. */
export interface Threshold {
  /** How many it takes, how many are there, how many there could be, and how many are missing. */
  readonly required: number;
  readonly done: number;
  readonly expected: number;
  readonly missing: number;
  /**
   * How many of the nearest are enough, or of a reporter's criteria; null where all of them together
   * are not.
   */
  readonly suffice: number | null;
  /**
   * Who could still bring what is missing, the nearest first: who lacks least, then who brings most,
   * then by id; last come those who never can.
   *
   * @param count How many; as many as suffice unless said, or all where none do.
   */
  nearest(count?: number): readonly LackingUnit[];
  /** The criteria a reporter does not meet, in their order; empty for all others. */
  criteria(): readonly LackingCriterion[];
}

/** A unit that does not count as done yet. */
export interface LackingUnit {
  readonly unit: string;
  /** Whether it is a share the unit keeps beside what it hands on. */
  readonly own: boolean;
  /** What it adds once it is done: 1 where it passes on a verdict, else all it has left. */
  readonly brings: number;
  /** What it lacks itself, in `currency`: of `required` it has `done`. */
  readonly lacks: number;
  readonly required: number;
  readonly done: number;
  readonly currency: string;
  /** Whether silence alone could still make it count. */
  readonly open: boolean;
  /** Whether there is enough below it to make it count. */
  readonly reachable: boolean;
  /** Its own breakdown: its threshold, and what hangs beneath. */
  breakdown(): Breakdown;
}

/** A criterion that is not met. */
export interface LackingCriterion {
  readonly criterion: string;
  readonly name: string | null;
  /** Whether nobody has assessed it, so that it may be met. */
  readonly open: boolean;
}

/** How lines of a unit are opened: itself, or the share it keeps. */
export interface OpenLine {
  whole(unit: number): Breakdown;
  share(unit: number): Breakdown;
}

/** The threshold of a unit by its own count; null where it is not counted who has done it. */
export function thresholdOf(
  explanation: Explanation,
  unit: number,
  open: OpenLine,
): Threshold | null {
  const { reduction, standing } = explanation;
  const { measure, context } = reduction.plan.indicator;
  if (!reduction.lifted || standing.counts || context.sign === -1) return null;
  const alone = isReporter(reduction.lines, unit);
  const { steps } = measure.currency(context, context.level[unit] as number, alone);
  const required = standing.worthAt(unit);
  const done = reduction.standing.numerator[unit] as number;
  const expected = standing.passed[unit] as number;
  const missing = Math.max(0, required - done);
  const lacking = lazily(() => (alone ? [] : lackingBelow(explanation, unit)));
  const enough = lazily(() => {
    if (!alone) return sufficient(explanation, lacking(), missing);
    return required <= expected ? missing / steps : null;
  });
  return Object.freeze({
    required: required / steps,
    done: done / steps,
    expected: expected / steps,
    missing: missing / steps,
    get suffice() {
      return enough();
    },
    nearest(count = enough() ?? Number.POSITIVE_INFINITY) {
      const order = inOrder(explanation, lacking());
      const found: LackingUnit[] = [];
      while (found.length < count) {
        const node = order.pop();
        if (node === undefined) break;
        found.push(lackingUnit(explanation, node, steps, open));
      }
      return Object.freeze(found);
    },
    criteria: () => (alone ? lackingCriteria(explanation, unit) : Object.freeze([])),
  });
}

/** Who is counted at a unit and not done; the shares units keep by their numbers' complements. */
function lackingBelow({ state, reduction, standing }: Explanation, top: number): number[] {
  const { firstChild } = state.structure;
  const { lines } = reduction;
  const { faces, readLine } = standing;
  const found: number[] = [];
  const waiting = [top];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    const lifted = unit !== top && isLifted(faces, unit);
    if (lifted) {
      if ((faces?.missing[unit] as number) > 0) found.push(unit);
      continue;
    }
    if (lines.state[unit] !== lineState.none && readLine(unit).distance > 0) {
      found.push(lines.own?.[unit] === 1 ? ~unit : unit);
    }
    if (isReporter(lines, unit)) continue;
    const end = firstChild[unit + 1] as number;
    for (let child = firstChild[unit] as number; child < end; child++) waiting.push(child);
  }
  return found;
}

/** What one that is not done has, needs and adds. */
function standingOf({ reduction, standing }: Explanation, node: number) {
  const { faces } = standing;
  const unit = node < 0 ? ~node : node;
  if (node >= 0 && isLifted(faces, unit)) {
    const required = standing.worthAt(unit);
    return {
      required,
      done: reduction.standing.numerator[unit] as number,
      brings: faces?.missing[unit] as number,
      open: faces?.open[unit] === 1,
      reachable: (standing.passed[unit] as number) >= required,
    };
  }
  const { worth, distance, silence } = standing.readLine(unit);
  return {
    required: worth,
    done: worth - distance,
    brings: distance,
    open: silence === distance,
    reachable: true,
  };
}

function inOrder(explanation: Explanation, lacking: readonly number[]): Heap {
  const { ids } = explanation.state.structure;
  const idOf = (node: number): string => ids[node < 0 ? ~node : node] as string;
  return new Heap(
    (one, other) => {
      const [left, right] = [standingOf(explanation, one), standingOf(explanation, other)];
      if (left.reachable !== right.reachable) return left.reachable;
      const nearer = left.required - left.done - (right.required - right.done);
      if (nearer !== 0) return nearer < 0;
      if (left.brings !== right.brings) return left.brings > right.brings;
      return compareIds(idOf(one), idOf(other)) < 0;
    },
    [...lacking],
  );
}

/** How many of the nearest bring what is missing; those alike in what they lack and bring at once. */
function sufficient(
  explanation: Explanation,
  lacking: readonly number[],
  missing: number,
): number | null {
  const alike = new Map<string, { lacks: number; brings: number; count: number }>();
  for (const node of lacking) {
    const { required, done, brings, reachable } = standingOf(explanation, node);
    if (!reachable) continue;
    const lacks = required - done;
    const key = `${lacks} ${brings}`;
    const group = alike.get(key) ?? { lacks, brings, count: 0 };
    group.count += 1;
    alike.set(key, group);
  }
  let [left, taken] = [missing, 0];
  const groups = [...alike.values()].sort(
    (one, other) => one.lacks - other.lacks || other.brings - one.brings,
  );
  for (const { brings, count } of groups) {
    const needed = Math.ceil(left / brings);
    if (needed <= count) return taken + needed;
    left -= brings * count;
    taken += count;
  }
  return left <= 0 ? taken : null;
}

function lackingUnit(
  explanation: Explanation,
  node: number,
  above: number,
  opened: OpenLine,
): LackingUnit {
  const { state, reduction } = explanation;
  const { measure, context } = reduction.plan.indicator;
  const unit = node < 0 ? ~node : node;
  const { required, done, brings, open, reachable } = standingOf(explanation, node);
  const reports = node >= 0 && isReporter(reduction.lines, unit);
  const level = context.level[unit] as number;
  const { unitOfMeasure, steps } = measure.currency(context, level, reports);
  return Object.freeze({
    unit: state.structure.ids[unit] as string,
    own: node < 0,
    brings: brings / above,
    lacks: (required - done) / steps,
    required: required / steps,
    done: done / steps,
    currency: unitOfMeasure,
    ...{ open, reachable },
    breakdown: () => (node < 0 ? opened.share(unit) : opened.whole(unit)),
  });
}

function lackingCriteria(
  { reduction, standing }: Explanation,
  unit: number,
): readonly LackingCriterion[] {
  const { criteria, lines } = reduction;
  const met = lines.criteria.filter((states) => states[unit] === criterionState.met).length;
  // Where the whole was said to pass, more are met than one knows of; where it was said not to,
  // nothing is open that nobody has spoken of.
  const passed = (reduction.standing.numerator[unit] as number) > met;
  const open = passed || standing.readLine(unit).silence > 0;
  const found = criteria.flatMap(({ id, name }, place) => {
    const known = lines.criteria[place]?.[unit];
    if (known === criterionState.met) return [];
    const unsaid = known === criterionState.open && open;
    return [Object.freeze({ criterion: id, name: name ?? null, open: unsaid })];
  });
  return Object.freeze(found);
}
