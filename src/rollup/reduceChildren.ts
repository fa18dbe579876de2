import type { Reducer } from "../measures/index.ts";

/** What a part holds before anything is reported: nothing, for its reducer. */
export const identityOf: Readonly<Record<Reducer, number>> = {
  sum: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  none: Number.NaN,
};

/**
 * Combines into each unit, `from` up to `to`, what its children pass on.
 *
 * Children lie in one range, so this reads the column once, in order.
 *
 * @param reducer How they are combined, also with what `into` already holds.
 * @param passed What the children pass on.
 * @param into The column of what units carry; it may be the same.
 */
export function reduceChildren(
  reducer: Reducer,
  passed: Float64Array,
  into: Float64Array,
  firstChild: Int32Array,
  from: number,
  to: number,
): void {
  if (reducer !== "none") reduce[reducer](passed, into, firstChild, from, to);
}

const reduce = { sum: sumChildren, min: minChildren, max: maxChildren } as const;

function sumChildren(
  passed: Float64Array,
  into: Float64Array,
  firstChild: Int32Array,
  from: number,
  to: number,
): void {
  for (let unit = from; unit < to; unit++) {
    let child = firstChild[unit] as number;
    const end = firstChild[unit + 1] as number;
    if (child === end) continue;
    // Four sums at once keep the processor busy; whole steps make their order irrelevant.
    let one = into[unit] as number;
    let two = 0;
    let three = 0;
    let four = 0;
    for (; child + 3 < end; child += 4) {
      one += passed[child] as number;
      two += passed[child + 1] as number;
      three += passed[child + 2] as number;
      four += passed[child + 3] as number;
    }
    for (; child < end; child++) one += passed[child] as number;
    into[unit] = one + two + three + four;
  }
}

function minChildren(
  passed: Float64Array,
  into: Float64Array,
  firstChild: Int32Array,
  from: number,
  to: number,
): void {
  for (let unit = from; unit < to; unit++) {
    const end = firstChild[unit + 1] as number;
    let lowest = into[unit] as number;
    for (let child = firstChild[unit] as number; child < end; child++) {
      const other = passed[child] as number;
      if (other < lowest) lowest = other;
    }
    into[unit] = lowest;
  }
}

function maxChildren(
  passed: Float64Array,
  into: Float64Array,
  firstChild: Int32Array,
  from: number,
  to: number,
): void {
  for (let unit = from; unit < to; unit++) {
    const end = firstChild[unit + 1] as number;
    let highest = into[unit] as number;
    for (let child = firstChild[unit] as number; child < end; child++) {
      const other = passed[child] as number;
      if (other > highest) highest = other;
    }
    into[unit] = highest;
  }
}
