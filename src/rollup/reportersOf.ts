import { type CascadeState, type Plan, planColumns, sidesOfPlan } from "../cascade/index.ts";
import { type TargetsBelow, targetsBelow } from "./targetsBelow.ts";

/** Who is asked for reports: as `TargetsBelow`, over all sides of a plan. */
export interface Reporters extends TargetsBelow {
  /** The units that keep a share for themselves. */
  readonly own: Pick<ReadonlySet<number>, "has" | "keys" | "size">;
  /** Whether this is the plan's only side. */
  readonly alone: boolean;
}

/**
 * Who reports on a plan. A unit reports once, whatever it is held against: who has a target on one
 * side, and nobody below on any, reports for both.
 */
export function reportersOf(state: CascadeState, plan: Plan): Reporters {
  const sides = sidesOfPlan(state, plan);
  if (sides.length === 1) {
    return { ...targetsBelow(state, plan), own: planColumns(state, plan).own, alone: true };
  }
  const { size } = state.structure;
  const own = new Set(sides.flatMap((side) => [...planColumns(state, side).own.keys()]));
  const [at, under] = [new Uint8Array(size), new Uint8Array(size)];
  for (const side of sides) {
    const marked = targetsBelow(state, side);
    for (let unit = 0; unit < size; unit++) {
      if (marked.at[unit] === 1) at[unit] = 1;
      if (marked.under[unit] === 1) under[unit] = 1;
    }
  }
  return { at, under, own, alone: false };
}
