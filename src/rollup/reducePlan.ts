import { type CascadeState, type Plan, planColumns } from "../cascade/index.ts";
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
import { addUpSilence, standInParts } from "./standInParts.ts";

/**
 * Rolls a plan up: one pass over the levels of depth from the bottom, ascending within each.
 *
 * What stands in for silence, and what reporters were asked for, is added up when it is asked about.
 *
 * @throws CascadeError `too-large` where a sum or product could pass 2^53 steps.
 */
export function reducePlan(
  state: CascadeState,
  ledger: LedgerState,
  plan: Plan,
  view: View,
): Reduction {
  const { structure } = state;
  const { measure, reads } = plan.indicator;
  const found = reads
    ? linesRead(state, ledger, plan, reads, view)
    : linesOf(state, ledger, plan, view);
  const alone = countedAlone(plan, found.lines);
  const said = readParts(plan, found.lines, alone);
  const size = checkSize(state, plan, found.lines, said, 0);
  const lines = alone ? found.lines : withoutReports(found.lines);
  const passesOn = measure.parts.some(({ reducer }) => reducer !== "none");
  const heard = heardLines(structure, lines, null, passesOn);
  const covered = found.condition ? heardLines(structure, lines, found.condition, passesOn) : heard;

  const standIns = lazily(() => {
    const made = standInParts(plan, lines);
    if (made) checkSize(state, plan, lines, made.parts, size);
    return made;
  });
  const lifted = measure.lift ? liftUp(structure, plan, lines, said, standIns()) : null;
  if (!lifted) reduceUp(structure, measure.parts, said);
  const silence = lazily(() => {
    const made = standIns();
    return made && addUpSilence(structure, plan, made, lifted === null, passesOn);
  });

  const { target } = planColumns(state, plan);
  const added = measure.targets === "added";
  const answered = lazily(() => (added ? addUpAnswered(structure, lines, lines.target) : target));
  const answeredBaseline = lazily(() =>
    added && lines.baseline ? addUpAnswered(structure, lines, lines.baseline) : null,
  );
  const reported = lazily((): Values => {
    if (measure.values) return run(plan, lines, said, answered());
    return {
      ...run(plan, lines, said, target),
      get target() {
        return answered();
      },
    };
  });
  const standing = lazily(() => {
    const silent = silence()?.parts;
    return run(plan, lines, silent ? joinParts(plan, { reported: said, silent }) : said, target);
  });
  return {
    ...found,
    ...{ lines, plan, lifted, heard, covered },
    expected: expectedLines(state, plan, lines, passesOn),
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
