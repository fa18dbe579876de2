import { criterionState } from "./contract.ts";
import { type Requirement, required } from "./required.ts";

/**
 * Whether what is required is met, can no longer be, or is open still.
 *
 * @param done How many are done, of those known of.
 * @param known How many are known to be done or not.
 * @param open How many are not known of.
 * @returns One of `criterionState`.
 */
export function judge(requirement: Requirement, done: number, known: number, open: number): number {
  const needed = required(requirement, known + open);
  if (done >= needed) return criterionState.met;
  return done + open < needed ? criterionState.unmet : criterionState.open;
}
