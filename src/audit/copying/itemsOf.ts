import type { ProgramSubject, TaskSubject } from "../subjects.ts";

/** What a program is compared by: its own text, then its tasks. */
export function itemsOf(program: ProgramSubject): readonly (ProgramSubject | TaskSubject)[] {
  return [program, ...program.tasks];
}
