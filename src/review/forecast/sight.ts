import type { Plan } from "../../cascade/index.ts";
import {
  bareReductionOf,
  lasting,
  type Reduction,
  type RollupState,
  rollupOn,
} from "../../rollup/index.ts";
import { heldAt } from "../heldAt.ts";
import { throughColumn } from "./throughColumn.ts";

/** How far all units were on a day, on one side of a plan: figure = numerator ÷ denominator. */
export interface Sight extends Pick<Reduction["standing"], "numerator" | "denominator"> {
  readonly day: number;
  /** How many lines at and below each unit had ever reported. */
  readonly heard: Int32Array;
  /** The last day their reports speak of. */
  readonly through: Int32Array;
}

/** How far all units were on an earlier day, as it is known now; of the rollup of that day no more is kept. */
export function earlierSight(rollup: RollupState, plan: Plan, day: number): Sight {
  const then = rollupOn(rollup, day);
  return sightOf(then, lasting(bareReductionOf(then, plan)));
}

/** How far all units are on the day of a rollup. */
export function sightOf(rollup: RollupState, reduction: Reduction): Sight {
  const { numerator, denominator } = heldAt(reduction);
  const through = throughColumn(rollup, reduction);
  return { day: rollup.view.asOf, numerator, denominator, heard: reduction.heard, through };
}
