import { compareIds } from "../cascade/index.ts";
import type { Issue } from "../document/index.ts";
import type { Conflict, Unplaced } from "./handing.ts";

/** Where the findings of a derivation gather, of one plan or over all. */
export interface Findings {
  readonly unplaced: Unplaced[];
  readonly conflicts: Conflict[];
  readonly issues: Issue[];
}

/**
 * Adds what one plan found, in an order that does not depend on the order of the units.
 *
 * @param said What was said of the other side of the plan, which is not said twice.
 */
export function appendFindings(found: Findings, all: Findings, said: readonly Issue[]): void {
  const byUnit = (left: { unit?: string }, right: { unit?: string }): number =>
    compareIds(left.unit ?? "", right.unit ?? "");
  for (const one of found.unplaced.sort(byUnit)) all.unplaced.push(one);
  for (const one of found.conflicts.sort(byUnit)) all.conflicts.push(one);
  const known = new Set(said.map(saidIn));
  for (const one of found.issues.sort(byUnit)) if (!known.has(saidIn(one))) all.issues.push(one);
}

/** What an issue is about, whichever side of a target it was met on. */
function saidIn({ code, unit, expected, received }: Issue): string {
  return JSON.stringify([code, unit, expected, received]);
}
