import type { PlanColumns } from "../cascade/index.ts";
import type { DerivedPlan } from "./derivePlan.ts";

/** What was found in handing plans on, beside the columns that came of it, for as long as these are there. */
const known = new WeakMap<PlanColumns, DerivedPlan>();
const noCounts: ReadonlyMap<number, number> = new Map();

/** Keeps a plan as it was handed on. */
export function rememberPlan(handed: DerivedPlan): void {
  // Whoever asks for counts hands both sides on anew.
  known.set(handed.columns, { ...handed, counts: noCounts });
}

/** A plan as it was handed on, by its columns; undefined where that is not known. */
export function recallPlan(columns: PlanColumns): DerivedPlan | undefined {
  return known.get(columns);
}
