import type { CascadeDocument } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";

const steps = ["submitted", "adopted", "ended"] as const;

/** Checks that programs are submitted, adopted and ended in this order: `invalid-value`. */
export function checkProgramDates(
  { programs = [] }: CascadeDocument,
  issues: IssueCollector,
): void {
  for (const [row, program] of programs.entries()) {
    let before: { step: string; on: string } | null = null;
    for (const step of steps) {
      const on = program[step]?.on;
      if (on === undefined) continue;
      if (before && on < before.on) {
        issues.add({
          code: "invalid-value",
          path: ["programs", row, step, "on"],
          unit: program.unit,
          expected: `a day on or after ${before.on}`,
          received: on,
          message: `The program ${program.id} is ${step} on ${on}, before it is ${before.step} on ${before.on}.`,
          fix: "Correct one of the two days.",
        });
      } else before = { step, on };
    }
  }
}
