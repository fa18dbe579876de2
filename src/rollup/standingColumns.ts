import type { Plan } from "../cascade/index.ts";
import { codeOfState } from "./codeOfState.ts";
import { blankColumns, type ReusedColumns } from "./figureColumns.ts";
import { joinColumns } from "./joinColumns.ts";
import { lastingReductionOf } from "./lastingReductionOf.ts";
import type { Reduction } from "./reduction.ts";
import type { RollupState } from "./rollupState.ts";
import { sideColumns } from "./sideColumns.ts";
import { sideStates } from "./sideStates.ts";
import { sidesOf } from "./sidesOf.ts";

/** One side of a plan, rolled up. */
export interface SideOfAll {
  readonly plan: Plan;
  readonly reduction: Reduction;
  /** One of `codeOfState` for every unit. */
  readonly states: Uint8Array;
}

/** Where all units stand towards an indicator: the same as their figures say, as columns. */
export interface StandingColumns extends ReusedColumns {
  /** One of `codeOfState` for every unit. */
  readonly states: Uint8Array;
  /** The position of the side that speaks among `sides`. */
  readonly speaking: Uint8Array;
  readonly sides: readonly SideOfAll[];
}

/** Works out where all units stand towards an indicator; null where nothing is planned. */
export function standingColumns(rollup: RollupState, indicator: number): StandingColumns | null {
  const { state } = rollup;
  const { size } = state.structure;
  const sides = sidesOf(rollup, indicator).map((plan) => {
    const reduction = lastingReductionOf(rollup, plan);
    const columns = blankColumns(size);
    sideColumns(rollup, reduction, columns);
    const states = sideStates(rollup, reduction, columns);
    return { plan, reduction, columns, states };
  });
  const [first, ...others] = sides;
  if (!first) return null;
  const { columns } = first;
  if (others.length === 0) {
    return { ...columns, states: first.states, speaking: new Uint8Array(size), sides };
  }
  const speaking = joinColumns(state, [first, ...others]);
  const states = new Uint8Array(size);
  for (let unit = 0; unit < size; unit++) {
    states[unit] = joinedState(sides, unit, speaking[unit] as number, columns.gap[unit] as number);
  }
  return { ...columns, states, speaking, sides };
}

const { exceeded, met } = codeOfState;
const unreported = codeOfState["not-reported"];
const unassigned = codeOfState["not-assigned"];

/** As `joinSides` has it: inside both sides it is met, and neither is exceeded. */
function joinedState(
  sides: readonly SideOfAll[],
  unit: number,
  speaking: number,
  gap: number,
): number {
  const said = (sides[speaking] as SideOfAll).states[unit] as number;
  if (!(gap <= 0)) return said;
  let [silent, floor, cap] = [false, false, false];
  for (let side = 0; side < sides.length; side++) {
    const { plan, states } = sides[side] as SideOfAll;
    if (states[unit] === unassigned) continue;
    if (states[unit] === unreported) silent = true;
    if (plan.bound === "floor") floor = true;
    else cap = true;
  }
  if (silent) return unreported;
  return floor && cap && said === exceeded ? met : said;
}
