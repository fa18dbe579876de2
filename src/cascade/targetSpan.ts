import type { CascadeDocument, ProgramRecord, TargetRecord } from "../document/index.ts";

/**
 * The first day and the due date of a target: its own, else its program's, else the term's.
 *
 * @returns ISO plain dates, null where nobody says.
 */
export function targetSpan(
  target: TargetRecord,
  program: ProgramRecord | undefined,
  term: CascadeDocument["term"],
): { start: string | null; due: string | null } {
  return {
    start: target.start ?? program?.start ?? term?.start ?? null,
    due: target.due ?? program?.end ?? term?.end ?? null,
  };
}
