import { lineState } from "../measures/index.ts";
import { readAgain } from "./carryParts.ts";
import type { ChangedLines } from "./hearAgain.ts";
import { identityOf, reduceChildren } from "./reduceChildren.ts";
import type { Lifted } from "./reduction.ts";
import type { StandIns } from "./standInParts.ts";
import type { Workings } from "./workings.ts";

/**
 * Lets units pass on anew what they pass on, where lines say something else at or below them, in
 * place.
 *
 * @param above The units above the lines, parents before their children.
 * @returns No less than what the parts come to by now, line by line, in steps.
 */
export function carryLifted(workings: Workings, lines: ChangedLines, above: Int32Array): number {
  const { state, plan, own, side, said } = workings;
  const { measure, context } = plan.indicator;
  const { firstChild } = state.structure;
  const lifted = workings.lifted as Lifted;
  const { parts: silent, uncounted } = workings.made.standIns as StandIns;
  const carried = { reported: said, silent };
  const units = Int32Array.from(new Set([...lines.units, ...above])).sort();
  let size = workings.size;
  for (let place = units.length - 1; place >= 0; place--) {
    const unit = units[place] as number;
    size += readAgain(workings, unit);
    uncounted[unit] = 0;
    for (const [part, { reducer }] of measure.parts.entries()) {
      (silent[part] as Float64Array)[unit] = identityOf[reducer];
      (lifted.reported[part] as Float64Array)[unit] = identityOf[reducer];
      (lifted.silent[part] as Float64Array)[unit] = identityOf[reducer];
    }
    lifted.worth[unit] = Number.NaN;
    if (own.state[unit] !== lineState.none) {
      measure.standIn?.(context, side.standIns, silent, uncounted, unit, unit + 1);
    }
    for (const [part, { reducer }] of measure.parts.entries()) {
      for (const name of ["reported", "silent"] as const) {
        const passed = lifted[name][part] as Float64Array;
        const into = carried[name][part] as Float64Array;
        reduceChildren(reducer, passed, into, firstChild, unit, unit + 1);
      }
    }
    measure.lift?.(context, own, carried, lifted, lifted.worth, unit, unit + 1);
  }
  return size;
}
