import type { Reduction } from "./reduction.ts";
import type { ReportingPolicy } from "./reportingPolicy.ts";

/** Whether a unit's figure is withheld: somebody at or below it is silent, and all must report. */
export function isWithheld(
  { requireAll }: Pick<ReportingPolicy, "requireAll">,
  { heard, expected }: Pick<Reduction, "heard" | "expected">,
  unit: number,
): boolean {
  return requireAll && (heard[unit] as number) < (expected[unit] as number);
}
