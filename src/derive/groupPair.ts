import type { CascadeRule } from "../document/index.ts";
import type { PlanSide } from "./planSide.ts";

/** The children of one unit in two derivations. */
export interface GroupPair {
  /** The number of the unit that hands on, now and before. */
  readonly unit: readonly [now: number, before: number];
  /** The rules it hands on by. */
  readonly rules: readonly [now: CascadeRule | undefined, before: CascadeRule | undefined];
  /** Children that are there both times, as pairs of numbers: now, before, now, before. */
  readonly both: Int32Array;
  /** Children that are there only now, and only before. */
  readonly joined: readonly number[];
  readonly left: readonly number[];
}

/** Finds each other the children of a unit that is in both derivations. */
export function groupPair(
  now: PlanSide,
  before: PlanSide,
  unit: number,
  former: number,
): GroupPair {
  const [structure, formerly] = [now.state.structure, before.state.structure];
  const [from, to] = [
    structure.firstChild[unit] as number,
    structure.firstChild[unit + 1] as number,
  ];
  const both = new Int32Array(2 * (to - from));
  const joined: number[] = [];
  let pairs = 0;
  for (let child = from; child < to; child++) {
    const earlier = formerly.indexOf(structure.ids[child] as string);
    if (earlier < 0 || formerly.parent[earlier] !== former) {
      joined.push(child);
      continue;
    }
    both[2 * pairs] = child;
    both[2 * pairs + 1] = earlier;
    pairs += 1;
  }
  const left: number[] = [];
  const end = formerly.firstChild[former + 1] as number;
  const start = formerly.firstChild[former] as number;
  for (let child = start; child < end && pairs < end - start; child++) {
    const later = structure.indexOf(formerly.ids[child] as string);
    if (later < 0 || structure.parent[later] !== unit) left.push(child);
  }
  return {
    unit: [unit, former],
    rules: [now.rule(unit), before.rule(former)],
    both: both.subarray(0, 2 * pairs),
    joined,
    left,
  };
}
