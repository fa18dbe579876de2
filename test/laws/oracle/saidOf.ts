import type { Conflict, Derivation } from "target-cascade";
import { wholeOf } from "./exact.ts";
import { type Handed, planOf } from "./handing.ts";

/** What a derivation said of one target that was handed on, in steps. */
export interface Said {
  /** What is unplaced. */
  readonly open: readonly bigint[];
  /** The amounts of conflicts of these kinds. */
  amounts(...codes: Conflict["code"][]): readonly bigint[];
}

/** Gathers what a derivation said of a target that was handed on. */
export function saidOf({ unplaced, conflicts }: Derivation, { target }: Handed): Said {
  const here = (one: Pick<Conflict, "unit" | "indicator" | "grade" | "due">): boolean =>
    one.unit === target.unit && planOf(one) === planOf(target);
  const stepsOf = ({ amount }: { amount: number }): bigint => wholeOf(amount, target.decimals);
  const told = conflicts.filter(here);
  return {
    open: unplaced.filter(here).map(stepsOf),
    amounts: (...codes) => told.filter(({ code }) => codes.includes(code)).map(stepsOf),
  };
}
