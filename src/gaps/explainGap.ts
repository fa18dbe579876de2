import { type Bound, unitNumber } from "../cascade/index.ts";
import { CascadeError } from "../document/index.ts";
import {
  indicatorNumber,
  lastingReductionOf,
  type Reduction,
  type Rollup,
  rollupState,
  sidesAt,
  speakingSide,
} from "../rollup/index.ts";
import { breakDown } from "./breakDown.ts";
import type { Breakdown } from "./breakdownLine.ts";
import { type Explanation, wholeOf } from "./breakdownOf.ts";

export interface ExplainOptions {
  /** The side to explain, where a unit has a floor and a cap. */
  readonly bound?: Bound;
}

const explanations = new WeakMap<Reduction, Explanation>();

/**
 * Says where the gap of a unit lies: a tree that adds up at every unit, opened as it is read.
 *
 * gap = unplaced − stretch + unreported + shortfall − surplus. Rates are counted in their
 * numerator's unit (schools), with points beside; a unit that passes on a verdict is one line, and
 * its own count hangs beneath it; a minimum follows the path to the unit that holds it back. A floor
 * and a cap each add up by themselves.
 *
 * @param rollup A rollup.
 * @param unit The id of a unit with a target.
 * @param indicator The id of an indicator.
 * @param options.bound The side to explain; unless said, the one that speaks in the figure.
 * @throws CascadeError `unknown-unit`, `unknown-indicator`, `not-assigned` where the unit has no
 *   target (on that side), or `no-benchmark` where what it is counted from is not known.
 * @example
 * const gap = explainGap(rollup, "city", "schools");
 * gap.gap === gap.unplaced - gap.stretch + gap.unreported + gap.shortfall - gap.surplus; // => true
 */
export function explainGap(
  rollup: Rollup,
  unit: string,
  indicator: string,
  { bound }: ExplainOptions = {},
): Breakdown {
  const rolled = rollupState(rollup);
  const number = unitNumber(rollup.cascade, unit);
  const [side, ...others] = sidesAt(rolled, indicatorNumber(rollup, indicator), number).filter(
    ({ plan }) => bound === undefined || plan.bound === bound,
  );
  if (!side) throw notAssigned(unit, indicator, bound ?? "target");
  const { plan, figure } = speakingSide([side, ...others]);
  if (figure.state === "no-benchmark") throw noBenchmark(unit, indicator, rollup.asOf);
  const reduction = lastingReductionOf(rolled, plan);
  const known = explanations.get(reduction) ?? {
    state: rolled.state,
    reduction,
    standing: breakDown(rolled.state, reduction, "standing"),
    reported: reduction.standing.denominator
      ? breakDown(rolled.state, reduction, "reported")
      : null,
  };
  explanations.set(reduction, known);
  return wholeOf(known, number, reduction.reported.denominator?.[number] ?? 0);
}

function notAssigned(unit: string, indicator: string, side: Bound | "target"): CascadeError {
  return new CascadeError([
    {
      code: "not-assigned",
      severity: "error",
      path: [],
      unit,
      expected: `a ${side} for ${indicator} at ${unit}`,
      received: "none",
      message: `${unit} has no ${side} for ${indicator}, so there is no gap to explain.`,
      fix: "Ask rollup.figure(unit, indicator) first: its state, and its range.",
    },
  ]);
}

function noBenchmark(unit: string, indicator: string, asOf: string): CascadeError {
  return new CascadeError([
    {
      code: "no-benchmark",
      severity: "error",
      path: [],
      unit,
      expected: `the figure that the target for ${indicator} at ${unit} is counted from`,
      received: `none known on ${asOf}`,
      message: `What the target for ${indicator} at ${unit} is counted from is not known on ${asOf}, so neither is the gap.`,
      fix: "Add its value to the benchmark, or the report of the other unit.",
    },
  ]);
}
