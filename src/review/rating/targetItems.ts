import {
  codeOfState,
  planTimes,
  type RollupState,
  rollupOn,
  type StandingColumns,
  standingColumns,
} from "../../rollup/index.ts";
import { itemBit } from "./itemBit.ts";

/** The targets of an indicator, as they are rated. */
export interface TargetItems {
  readonly standing: StandingColumns;
  /** Bits of `itemBit` of a unit's target. */
  bits(unit: number): number;
}

/**
 * Reads how units stand towards their targets for an indicator, and how they stood on the days these
 * were due; null where nothing is planned.
 */
export function targetItems(rolled: RollupState, indicator: number): TargetItems | null {
  const standing = standingColumns(rolled, indicator);
  if (!standing) return null;
  const { states, speaking, sides } = standing;
  const { asOf } = rolled.view;
  const times = sides.map(({ plan }) => planTimes(rolled.state, plan));
  const statesOn = statesOnDays(rolled, indicator, states);
  return {
    standing,
    bits(unit) {
      const state = states[unit] as number;
      if (state === codeOfState["not-assigned"] || state === codeOfState["not-applicable"])
        return 0;
      const { at, times: all } = times[speaking[unit] as number] ?? {};
      const { start = null, due = null } = all?.[at?.[unit] as number] ?? {};
      const isDone = state >= codeOfState.met;
      let bits: number = itemBit.item;
      if (isDone) bits |= itemBit.done;
      if (state === codeOfState.exceeded) bits |= itemBit.exceeded;
      if (start !== null && start > asOf) return bits;
      bits |= itemBit.begun;
      if (due !== null && due <= asOf) {
        const kept = (statesOn(due)[unit] as number) >= codeOfState.met;
        return bits | itemBit.due | (kept ? itemBit.onTime : 0);
      }
      return state >= codeOfState["on-track"] ? bits | itemBit.onTime : bits;
    },
  };
}

/** The states of all units on an earlier day, as far as it is known now; each day once. */
function statesOnDays(
  rolled: RollupState,
  indicator: number,
  today: Uint8Array,
): (day: number) => Uint8Array {
  const known = new Map([[rolled.view.asOf, today]]);
  return (day) => {
    const found = known.get(day);
    if (found) return found;
    const states = standingColumns(rollupOn(rolled, day), indicator)?.states ?? today;
    known.set(day, states);
    return states;
  };
}
