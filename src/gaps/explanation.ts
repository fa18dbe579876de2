import type { CascadeState } from "../cascade/index.ts";
import { addUpAnswered, lazily, type Reduction } from "../rollup/index.ts";
import { type BreakdownColumns, breakDown } from "./breakDown.ts";

/** A plan's gap at every unit: everything its breakdowns are read from. */
export interface Explanation {
  readonly state: CascadeState;
  readonly reduction: Reduction;
  readonly standing: BreakdownColumns;
  /** Without stand-ins, for points of a rate; null for amounts. */
  readonly reported: BreakdownColumns | null;
  /** What those who reported were sized at in the plan; null where no weight says, or for amounts. */
  readonly plannedSizes: Float64Array | null;
}

const known = new WeakMap<Reduction, Explanation>();

/** Explains a plan that was rolled up; made once, and what only points need when they are asked for. */
export function explanationOf(state: CascadeState, reduction: Reduction): Explanation {
  const made = known.get(reduction);
  if (made?.state === state) return made;
  const rate = reduction.plan.indicator.measure.figure === "rate";
  const reported = lazily(() => (rate ? breakDown(state, reduction, "reported") : null));
  const planned = lazily(() => {
    const { extent } = reduction.lines;
    return rate && extent ? addUpAnswered(state.structure, reduction.lines, extent) : null;
  });
  const explanation = {
    state,
    reduction,
    standing: breakDown(state, reduction, "standing"),
    get reported() {
      return reported();
    },
    get plannedSizes() {
      return planned();
    },
  };
  known.set(reduction, explanation);
  return explanation;
}
