import type { CascadeState, Plan, PlanColumns } from "../cascade/index.ts";
import type { Lines } from "../measures/index.ts";
import { checkSize } from "./checkSize.ts";
import type { View } from "./combineReports.ts";
import { expectedLines } from "./expectedLines.ts";
import { heardLines } from "./heardLines.ts";
import type { LedgerState } from "./ledgerState.ts";
import { liftUp } from "./liftUp.ts";
import { linesFor } from "./linesFor.ts";
import { readParts } from "./readParts.ts";
import { reduceUp } from "./reduceUp.ts";
import type { Reduction } from "./reduction.ts";
import { RolledPlan } from "./rolledPlan.ts";
import { sideLines } from "./sideLines.ts";
import { silenceStandsIn } from "./silenceStandsIn.ts";
import { nothingStandsIn } from "./standInParts.ts";
import { newVersion } from "./version.ts";
import type { Made } from "./workings.ts";

/**
 * Rolls a plan up: one pass over the levels of depth from the bottom, ascending within each.
 *
 * What stands in for silence, and what reporters were asked for, is added up when it is asked about.
 *
 * @param columns What each unit is to reach, counted from `benchmark` where there is one.
 * @throws CascadeError `too-large` where a sum or product could pass 2^53 steps.
 */
export function reducePlan(
  state: CascadeState,
  ledger: LedgerState,
  plan: Plan,
  view: View,
  columns: PlanColumns,
  benchmark: number | null,
): Reduction {
  const { structure } = state;
  const { measure } = plan.indicator;
  const found = linesFor(state, ledger, plan, view, columns);
  const reporting = found.lines;
  const passesOn = measure.parts.some(({ reducer }) => reducer !== "none");
  const heard = heardLines(structure, reporting, null, passesOn);
  const { condition } = found;
  const covered = condition ? heardLines(structure, reporting, condition, passesOn) : heard;
  const side = sideLines(state, plan, columns, found, heard);
  const again = countedAlone(plan, side.lines) || countedAlone(plan, reporting);
  const own = { ...side.lines, state: reporting.state, own: reporting.own };
  const said = readParts(plan, own, again);
  const size = checkSize(state, plan, side, said, 0);
  const made: Made = {};
  const begun = {
    ...{ state, plan, benchmark, found, side, own, again, passesOn, said, heard, covered, size },
    ...{ made, expected: expectedLines(state, plan, reporting, passesOn), lifted: null },
  };
  if (measure.lift) {
    made.standIns = silenceStandsIn(begun) ?? nothingStandsIn(measure, structure.size);
    const lifted = liftUp(structure, plan, reporting, said, made.standIns);
    return new RolledPlan({ ...begun, lifted }, newVersion());
  }
  reduceUp(structure, measure.parts, said);
  return new RolledPlan(begun, newVersion());
}

/**
 * Whether lines may count otherwise than their units do: as shares beside others, under a threshold,
 * or held against a target from above.
 */
export function countedAlone({ indicator }: Plan, { own }: Lines): boolean {
  return own !== null || indicator.measure.lift !== undefined || indicator.reads !== null;
}
