import type { Plan } from "../../cascade/index.ts";
import type { TargetSubject } from "../subjects.ts";
import type { TargetView } from "../subjectViews.ts";

/** Where the number of a target stands: its plan, and the number of its unit. */
export function placeOf(target: TargetSubject): { readonly plan: Plan; readonly unit: number } {
  return (target as TargetView).place;
}
