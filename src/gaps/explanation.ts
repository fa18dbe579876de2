import type { CascadeState } from "../cascade/index.ts";
import { lazily, type Reduction } from "../rollup/index.ts";
import { type BreakdownColumns, breakDown } from "./breakDown.ts";

/** A plan's gap at every unit: everything its breakdowns are read from. */
export interface Explanation {
  readonly state: CascadeState;
  readonly reduction: Reduction;
  readonly standing: BreakdownColumns;
  /** Without stand-ins, for points of a rate; null for amounts. */
  readonly reported: BreakdownColumns | null;
}

const known = new WeakMap<Reduction, Explanation>();

/** Explains a plan that was rolled up; made once, and what only points need when they are asked for. */
export function explanationOf(state: CascadeState, reduction: Reduction): Explanation {
  const made = known.get(reduction);
  if (made?.state === state) return made;
  const rate = reduction.plan.indicator.measure.figure === "rate";
  const reported = lazily(() => (rate ? breakDown(state, reduction, "reported") : null));
  const explanation = {
    state,
    reduction,
    standing: breakDown(state, reduction, "standing"),
    get reported() {
      return reported();
    },
  };
  known.set(reduction, explanation);
  return explanation;
}
