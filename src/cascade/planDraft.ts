import type { Grade } from "../document/index.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";

/** A plan while its targets and registrations are gathered. */
export interface PlanDraft {
  readonly indicator: ResolvedIndicator;
  readonly grade: Grade;
  readonly due: number | null;
  readonly written: Map<number, number>;
  readonly registered: Map<number, number>;
  readonly rejected: Map<number, number[]>;
  /** What written targets of siblings come to, by the number of their parent. */
  readonly totals: Map<number, number>;
}

/** The draft of an indicator, grade and due date, made where there is none yet. */
export function planDraft(
  drafts: Map<string, PlanDraft>,
  indicator: ResolvedIndicator,
  grade: Grade,
  due: number | null,
): PlanDraft {
  const key = JSON.stringify([indicator.record.id, grade, due]);
  const known = drafts.get(key);
  if (known) return known;
  const draft: PlanDraft = {
    indicator,
    grade,
    due,
    written: new Map(),
    registered: new Map(),
    rejected: new Map(),
    totals: new Map(),
  };
  drafts.set(key, draft);
  return draft;
}
