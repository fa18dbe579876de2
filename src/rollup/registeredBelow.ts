import {
  type CascadeState,
  type Plan,
  planColumns,
  registeredColumn,
  sidesOfPlan,
} from "../cascade/index.ts";
import { targetsBelow } from "./targetsBelow.ts";

/** What was registered at and below each unit under a plan. */
export interface RegisteredBelow {
  /** In steps: a unit's own, else where targets add up those below it; NaN where nobody registered. */
  readonly figure: Float64Array;
  /** 1 where a unit, or one below it, has registered for its target. */
  readonly anyone: Uint8Array;
}

const known = new WeakMap<object, RegisteredBelow>();

/**
 * Adds up what units registered, in one pass from the bottom; made once, null where nobody did.
 *
 * What a unit without a target registered is shown there and added to nothing, as its reports are.
 */
export function registeredBelow(state: CascadeState, plan: Plan): RegisteredBelow | null {
  const own = registeredColumn(state, plan);
  if (!own) return null;
  const columns = planColumns(state, plan);
  const found = known.get(columns) ?? addUp(state, plan, own);
  known.set(columns, found);
  return found;
}

function addUp(state: CascadeState, plan: Plan, own: Float64Array): RegisteredBelow {
  const { size, parent } = state.structure;
  // A registration stands beside one side, but is as good for a target on the other.
  const sides = sidesOfPlan(state, plan).map((side) => targetsBelow(state, side).at);
  const hasTarget = (unit: number): boolean => sides.some((at) => at[unit] === 1);
  const adds = plan.indicator.measure.targets === "added";
  const figure = new Float64Array(size).fill(Number.NaN);
  const anyone = new Uint8Array(size);
  for (let unit = size - 1; unit >= 0; unit--) {
    // What stands here by now is what its children passed up.
    const below = figure[unit] as number;
    const mine = own[unit] as number;
    const above = parent[unit] as number;
    if (!Number.isNaN(mine)) figure[unit] = mine;
    const assigned = hasTarget(unit);
    if (assigned && !Number.isNaN(mine)) anyone[unit] = 1;
    if (above < 0) continue;
    if (anyone[unit] === 1) anyone[above] = 1;
    const passed = assigned ? (figure[unit] as number) : below;
    if (!adds || Number.isNaN(passed)) continue;
    figure[above] = (Number.isNaN(figure[above]) ? 0 : (figure[above] as number)) + passed;
  }
  return { figure, anyone };
}
