import { unitName } from "../cascade/index.ts";
import type { Handing } from "./handing.ts";
import type { SplitRule } from "./handSplit.ts";
import { indicatorName, inWords, reportIssue } from "./report.ts";
import { type Weighing, weighingBy } from "./weighingBy.ts";

/**
 * Writes the weights of the first `free` of `room.children` into `room.weights`.
 *
 * A child without a usable weight among weighted ones is left out: those that take part come first
 * in `room.children` afterwards. Where nobody has one, or there are no figures to go by, all weigh
 * the same, and that is said.
 *
 * @param rest What there is to share, in steps.
 * @param weighted Whether a sibling that takes part but is not among the free ones has a weight.
 * @returns How many take part, and whether anyone has a weight.
 */
export function gatherWeights(
  handing: Handing,
  rule: SplitRule,
  unit: number,
  free: number,
  rest: number,
  weighted: boolean,
): { taken: number; usable: boolean } {
  const { room } = handing;
  const weighing = weighingBy(handing, rule);
  if (weighing === null) {
    missingFigures(handing, unit, rest);
    room.weights.fill(1, 0, free);
    return { taken: free, usable: false };
  }
  let usable = weighted;
  let sound = true;
  for (let place = 0; place < free; place++) {
    const weight = weighing.weight(room.children[place] as number);
    room.weights[place] = weight;
    if (weight > 0) usable = true;
    if (!(weight >= 0)) sound = false;
  }
  if (usable && sound) return { taken: free, usable };
  if (!usable) {
    noUsableWeight(handing, weighing, unit, rest);
    room.weights.fill(1, 0, free);
    return { taken: free, usable };
  }
  let taken = 0;
  for (let place = 0; place < free; place++) {
    const child = room.children[place] as number;
    const weight = room.weights[place] as number;
    if (!(weight >= 0)) {
      missingWeight(handing, weighing, child, weight);
      continue;
    }
    room.children[place] = room.children[taken] as number;
    room.children[taken] = child;
    room.weights[taken] = weight;
    taken += 1;
  }
  return { taken, usable };
}

function noUsableWeight(
  handing: Handing,
  { name, reported }: Weighing,
  unit: number,
  rest: number,
): void {
  const parent = unitName(handing.state, unit);
  reportIssue(
    handing,
    "no-usable-weight",
    unit,
    `a ${name} above 0 at a unit under ${parent}`,
    "none",
    `No unit under ${parent} has a usable ${name}, so ${inWords(handing, rest)} of ${indicatorName(handing)} are split equally among them.`,
    `${reported ? "Report it" : `State ${name} on these units`}, or split by "equal".`,
  );
}

function missingWeight(
  handing: Handing,
  { name, scale, reported }: Weighing,
  child: number,
  weight: number,
): void {
  const unit = unitName(handing.state, child);
  reportIssue(
    handing,
    "missing-weight",
    child,
    `a ${name} of 0 or more`,
    Number.isNaN(weight) ? undefined : weight / scale,
    `${unit} has no usable ${name} and was given nothing of ${indicatorName(handing)}.`,
    `${reported ? "Report it" : `State its ${name}`}, or leave the unit out with "where".`,
  );
}

function missingFigures(handing: Handing, unit: number, rest: number): void {
  reportIssue(
    handing,
    "missing-figures",
    unit,
    "figures to go by",
    undefined,
    `${indicatorName(handing)} goes by what was reached, which nobody said; under ${unitName(handing.state, unit)} ${inWords(handing, rest)} are split equally.`,
    "Pass a rollup: derive(cascade, { figures }).",
  );
}
