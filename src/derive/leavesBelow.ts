import type { CascadeRule } from "../document/index.ts";
import type { PlanAsHanded } from "./handing.ts";
import { takesPartIn } from "./takesPartIn.ts";

/**
 * How many units at the end of the line each unit stands for: those that take part in a rule and
 * have nobody right below them that does, themselves included; 0 for one that takes no part.
 */
export function leavesBelow(handing: PlanAsHanded, rule: CascadeRule): Float64Array {
  const { state, leaves: kept } = handing;
  const known = kept.get(rule);
  if (known) return known;
  const { size, firstChild } = state.structure;
  const takesPart = takesPartIn(handing, rule);
  const leaves = new Float64Array(size);
  for (let unit = size - 1; unit >= 0; unit--) {
    if (!takesPart(unit)) continue;
    let below = 0;
    const end = firstChild[unit + 1] as number;
    for (let child = firstChild[unit] as number; child < end; child++) {
      below += leaves[child] as number;
    }
    leaves[unit] = below === 0 ? 1 : below;
  }
  kept.set(rule, leaves);
  return leaves;
}
