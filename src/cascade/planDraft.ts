import type { Plan } from "./cascadeState.ts";
import { benchmarkId } from "./planBenchmark.ts";
import { withBound } from "./withBound.ts";

/** A plan while its targets and registrations are gathered. */
export interface PlanDraft extends Omit<Plan, "position"> {
  readonly written: Map<number, number>;
  readonly registered: Map<number, number>;
  readonly rejected: Map<number, number[]>;
  /** What written targets of siblings come to, by the number of their parent. */
  readonly totals: Map<number, number>;
}

/** What the targets of one plan have in common. */
export type PlanKey = Pick<Plan, "indicator" | "grade" | "due" | "bound" | "benchmark">;

/** The draft of an indicator, grade, due date, side and benchmark, made where there is none yet. */
export function planDraft(drafts: Map<string, PlanDraft>, plan: PlanKey): PlanDraft {
  const { indicator, grade, due, bound, benchmark } = plan;
  const key = JSON.stringify([indicator.record.id, grade, due, bound, benchmarkId(benchmark)]);
  const known = drafts.get(key);
  if (known) return known;
  const draft: PlanDraft = {
    ...plan,
    indicator: withBound(indicator, bound),
    written: new Map(),
    registered: new Map(),
    rejected: new Map(),
    totals: new Map(),
  };
  drafts.set(key, draft);
  return draft;
}
