import type { CascadeState } from "./cascadeState.ts";
import { type TargetSpan, targetSpan } from "./targetSpan.ts";

/**
 * The time of a written target.
 *
 * @param row Its position in the document.
 */
export function writtenSpan(
  { document, programRows }: CascadeState,
  row: number | undefined,
): TargetSpan {
  const record = document.targets?.[row ?? -1];
  if (!record) return { start: null, due: null, planDue: null };
  const program = document.programs?.[programRows.get(record.program ?? "") ?? -1];
  return targetSpan(record, program, document.term);
}
