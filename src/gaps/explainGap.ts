import { planColumns, targetOrigin, unitNumber } from "../cascade/index.ts";
import { CascadeError } from "../document/index.ts";
import {
  indicatorNumber,
  planOf,
  type Reduction,
  type Rollup,
  reductionOf,
  rollupState,
} from "../rollup/index.ts";
import { breakDown } from "./breakDown.ts";
import type { Breakdown } from "./breakdownLine.ts";
import { type Explanation, wholeOf } from "./breakdownOf.ts";

const explanations = new WeakMap<Reduction, Explanation>();

/**
 * Says where the gap of a unit lies: a tree that adds up at every unit, opened as it is read.
 *
 * gap = unplaced − stretch + unreported + shortfall − surplus. Rates are counted in their
 * numerator's unit (schools), with points beside; a unit that passes on a verdict is one line, and
 * its own count hangs beneath it; a minimum follows the path to the unit that holds it back.
 *
 * @param rollup A rollup.
 * @param unit The id of a unit with a target.
 * @param indicator The id of an indicator.
 * @throws CascadeError `unknown-unit`, `unknown-indicator`, or `not-assigned` where the unit has
 *   no target.
 * @example
 * const gap = explainGap(rollup, "city", "schools");
 * gap.gap === gap.unplaced - gap.stretch + gap.unreported + gap.shortfall - gap.surplus; // => true
 */
export function explainGap(rollup: Rollup, unit: string, indicator: string): Breakdown {
  const rolled = rollupState(rollup);
  const number = unitNumber(rollup.cascade, unit);
  const plan = planOf(rolled, indicatorNumber(rollup, indicator));
  if (!plan || planColumns(rolled.state, plan).origin[number] === targetOrigin.none) {
    throw notAssigned(unit, indicator);
  }
  const reduction = reductionOf(rolled, plan);
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

function notAssigned(unit: string, indicator: string): CascadeError {
  return new CascadeError([
    {
      code: "not-assigned",
      severity: "error",
      path: [],
      unit,
      expected: `a target for ${indicator} at ${unit}`,
      received: "none",
      message: `${unit} has no target for ${indicator}, so there is no gap to explain.`,
      fix: "Ask rollup.figure(unit, indicator).state first.",
    },
  ]);
}
