import type { CascadeDocument, ProgramRecord, TargetRecord } from "../document/index.ts";

/** The time of a target, as ISO plain dates; null where nobody says. */
export interface TargetSpan {
  readonly start: string | null;
  readonly due: string | null;
  /** When the plan it is part of is due: the same day, unless it says otherwise. */
  readonly planDue: string | null;
}

/**
 * The first day and the due date of a target: its own, else its program's, else the term's; part
 * of a plan it names, it is due no later than that.
 */
export function targetSpan(
  target: TargetRecord,
  program: ProgramRecord | undefined,
  term: CascadeDocument["term"],
): TargetSpan {
  const { planDue } = target;
  const usual = program?.end ?? term?.end;
  const latest = planDue !== undefined && (usual === undefined || usual > planDue);
  const due = target.due ?? (latest ? planDue : usual) ?? null;
  return {
    start: target.start ?? program?.start ?? term?.start ?? null,
    due,
    planDue: planDue ?? due,
  };
}
