import { type CascadeState, type Plan, planColumns, sidesOfPlan } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { type TargetsBelow, targetsBelow } from "./targetsBelow.ts";

/** Who is asked for reports, all silent still, with the targets on all sides of a plan. */
export interface Reporters extends TargetsBelow, Pick<Lines, "state" | "own"> {
  /** Whether this is the plan's only side. */
  readonly alone: boolean;
}

const known = new WeakMap<CascadeState, Map<number, Reporters>>();

/**
 * Who is to report on a plan: units with a target and none below that has one, or all that have one
 * where everyone reports; and the shares units keep for themselves. Made once.
 *
 * A unit reports once, whatever it is held against: who has a target on one side, and nobody below on
 * any, reports for both.
 */
export function reportersOf(state: CascadeState, plan: Plan): Reporters {
  const byPlan = known.get(state) ?? new Map<number, Reporters>();
  const reporters = byPlan.get(plan.position) ?? findReporters(state, plan);
  known.set(state, byPlan.set(plan.position, reporters));
  return reporters;
}

function findReporters(state: CascadeState, plan: Plan): Reporters {
  const { size } = state.structure;
  const sides = sidesOfPlan(state, plan);
  const { at, under } = targetsOn(state, plan, sides);
  const everyone = plan.indicator.measure.reporters === "everyone";
  const kind = new Uint8Array(size);
  for (let unit = 0; unit < size; unit++) {
    if (at[unit] === 1 && (everyone || under[unit] === 0)) kind[unit] = lineState.silent;
  }
  const shares = sides.flatMap((side) => [...planColumns(state, side).own.keys()]);
  const own = shares.length === 0 ? null : new Uint8Array(size);
  for (const unit of shares) {
    kind[unit] = lineState.silent;
    if (own) own[unit] = 1;
  }
  return { at, under, state: kind, own, alone: sides.length === 1 };
}

/** Who has a target on any side, and who has one below. */
function targetsOn(state: CascadeState, plan: Plan, sides: readonly Plan[]): TargetsBelow {
  if (sides.length === 1) return targetsBelow(state, plan);
  const { size } = state.structure;
  const [at, under] = [new Uint8Array(size), new Uint8Array(size)];
  for (const side of sides) {
    const marked = targetsBelow(state, side);
    for (let unit = 0; unit < size; unit++) {
      if (marked.at[unit] === 1) at[unit] = 1;
      if (marked.under[unit] === 1) under[unit] = 1;
    }
  }
  return { at, under };
}
