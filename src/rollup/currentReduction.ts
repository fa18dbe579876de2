import { copyWorkings } from "./copyWorkings.ts";
import type { Reduction } from "./reduction.ts";
import { RolledPlan } from "./rolledPlan.ts";
import { newVersion } from "./version.ts";

/** A reduction as it was made: where later reports have been written into its columns, in copies. */
export function currentReduction(reduction: Reduction): Reduction {
  const { workings, version } = reduction;
  if (!version.overwritten) return reduction;
  return new RolledPlan(copyWorkings(workings, version), newVersion());
}
