import { type CascadeState, planColumns } from "../cascade/index.ts";
import { blankParts, joinParts, type Reduction, reduceChildren, run } from "../rollup/index.ts";
import { type Faces, isLifted } from "./facesOf.ts";

/**
 * What units need that pass on a verdict though nobody has set them a target, in steps; NaN for all
 * others, null where there are none. They are held against what the nearest unit above is asked.
 */
export function verdictTargets(
  state: CascadeState,
  { plan, lines, held, lifted }: Reduction,
  faces: Faces | null,
): Float64Array | null {
  const { size, parent, firstChild } = state.structure;
  const { measure } = plan.indicator;
  if (!faces || !lifted) return null;
  const asked = planColumns(state, plan).target.slice();
  const unasked: number[] = [];
  for (let unit = 0; unit < size; unit++) {
    const above = parent[unit] as number;
    if (!Number.isNaN(asked[unit]) || above < 0) continue;
    asked[unit] = asked[above] as number;
    if (held.at[unit] !== 1 && held.under[unit] === 1 && isLifted(faces, unit)) unasked.push(unit);
  }
  if (unasked.length === 0) return null;
  // What they carry is what those below them pass on: without a target nobody reports for them.
  const carried = { reported: blankParts(measure, size), silent: blankParts(measure, size) };
  for (const side of ["reported", "silent"] as const) {
    for (const [position, { reducer }] of measure.parts.entries()) {
      const into = carried[side][position] as Float64Array;
      const passed = lifted[side][position] as Float64Array;
      for (const unit of unasked) {
        reduceChildren(reducer, passed, into, firstChild, unit, unit + 1);
      }
    }
  }
  const { target } = run(plan, lines, joinParts(plan, carried), asked);
  const targets = new Float64Array(size).fill(Number.NaN);
  for (const unit of unasked) targets[unit] = target[unit] as number;
  return targets;
}
