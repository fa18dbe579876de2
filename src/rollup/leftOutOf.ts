import { planColumns } from "../cascade/index.ts";
import { linesFor } from "./linesFor.ts";
import type { Reduction } from "./reduction.ts";
import type { RollupState } from "./rollupState.ts";
import { silencedLines } from "./silencedLines.ts";

const known = new WeakMap<RollupState, Map<number, Int32Array>>();

/**
 * How many lines at and below each unit have only said what is less firm than what counts; null where
 * all counts. Worked out when it is first asked about, and kept.
 */
export function leftOutOf(rollup: RollupState, { plan, reporting }: Reduction): Int32Array | null {
  const { state, ledger, view } = rollup;
  if (view.minimumStatus === 0) return null;
  const byPlan = known.get(rollup) ?? new Map<number, Int32Array>();
  known.set(rollup, byPlan);
  const found = byPlan.get(plan.position);
  if (found) return found;
  const all = { ...view, minimumStatus: 0 };
  const { lines } = linesFor(state, ledger, plan, all, planColumns(state, plan));
  const passesOn = plan.indicator.measure.parts.some(({ reducer }) => reducer !== "none");
  const leftOut = silencedLines(state.structure, reporting.state, lines.state, passesOn);
  byPlan.set(plan.position, leftOut);
  return leftOut;
}
