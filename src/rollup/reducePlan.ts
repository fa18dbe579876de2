import {
  type CascadeState,
  type Plan,
  type PlanColumns,
  registeredSide,
} from "../cascade/index.ts";
import type { Lines } from "../measures/index.ts";
import { addUpAnswered } from "./addUpAnswered.ts";
import { checkSize } from "./checkSize.ts";
import type { View } from "./combineReports.ts";
import { joinParts, run } from "./evaluate.ts";
import { expectedLines } from "./expectedLines.ts";
import { heardLines } from "./heardLines.ts";
import { lazily } from "./lazily.ts";
import type { LedgerState } from "./ledgerState.ts";
import { liftUp } from "./liftUp.ts";
import { linesOf } from "./linesOf.ts";
import { linesRead } from "./linesRead.ts";
import { readParts } from "./readParts.ts";
import { reduceUp } from "./reduceUp.ts";
import type { Reduction, Values } from "./reduction.ts";
import { registeredBelow } from "./registeredBelow.ts";
import { sideLines } from "./sideLines.ts";
import { addUpSilence, standInParts } from "./standInParts.ts";

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
  const { measure, reads } = plan.indicator;
  const found = reads
    ? linesRead(state, ledger, plan, reads, view, columns)
    : linesOf(state, ledger, plan, view, columns);
  const reporting = found.lines;
  const passesOn = measure.parts.some(({ reducer }) => reducer !== "none");
  const heard = heardLines(structure, reporting, null, passesOn);
  const { condition } = found;
  const covered = condition ? heardLines(structure, reporting, condition, passesOn) : heard;
  const side = sideLines(state, plan, columns, found, heard);
  const alone = countedAlone(plan, side.lines);
  const again = alone || countedAlone(plan, reporting);
  const own = { ...side.lines, state: reporting.state, own: reporting.own };
  const said = readParts(plan, own, again);
  const size = checkSize(state, plan, side, said, 0);
  const lines = again ? side.lines : withoutReports(side.lines);

  const standIns = lazily(() => {
    const made = standInParts(plan, side.standIns);
    if (made) checkSize(state, plan, side, made.parts, size);
    return made;
  });
  const lifted = measure.lift ? liftUp(structure, plan, reporting, said, standIns()) : null;
  if (!lifted) reduceUp(structure, measure.parts, said);
  const silence = lazily(() => {
    const made = standIns();
    return made && addUpSilence(structure, plan, made, lifted === null, passesOn);
  });

  const { target } = side;
  const added = measure.targets === "added";
  const answered = lazily(() => (added ? addUpAnswered(structure, lines, lines.target) : target));
  const answeredBaseline = lazily(() =>
    added && lines.baseline ? addUpAnswered(structure, lines, lines.baseline) : null,
  );
  const reported = lazily((): Values => {
    if (measure.values) return run(plan, own, said, answered());
    return {
      ...run(plan, own, said, target),
      get target() {
        return answered();
      },
    };
  });
  const standing = lazily(() => {
    const silent = silence()?.parts;
    return run(plan, own, silent ? joinParts(plan, { reported: said, silent }) : said, target);
  });
  const registered = lazily(() => registeredBelow(state, registeredSide(state, plan)));
  return {
    ...found,
    ...{ lines, plan, benchmark, lifted, heard, covered },
    held: side.held,
    folded: side.folded,
    reporting: { state: reporting.state, own: reporting.own },
    expected: expectedLines(state, plan, reporting, passesOn),
    get registered() {
      return registered();
    },
    get answeredBaseline() {
      return answeredBaseline();
    },
    get silence() {
      return silence();
    },
    get reported() {
      return reported();
    },
    get standing() {
      return standing();
    },
  };
}

/**
 * Whether lines may count otherwise than their units do: as shares beside others, under a threshold,
 * or held against a target from above.
 */
export function countedAlone({ indicator }: Plan, { own }: Lines): boolean {
  return own !== null || indicator.measure.lift !== undefined || indicator.reads !== null;
}

/** Reports are read into parts by now; only lines that count otherwise are looked at again. */
function withoutReports(lines: Lines): Lines {
  const read = new Float64Array(0);
  return { ...lines, value: read, of: read };
}
