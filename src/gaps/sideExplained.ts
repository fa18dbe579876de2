import { type Bound, unitNumber } from "../cascade/index.ts";
import { CascadeError } from "../document/index.ts";
import {
  indicatorNumber,
  isWithheld,
  lastingReductionOf,
  type Rollup,
  type RollupState,
  reportingPolicy,
  rollupState,
  sidesAt,
  speakingSide,
} from "../rollup/index.ts";
import { type Explanation, explanationOf } from "./explanation.ts";
import { incomplete } from "./incomplete.ts";

/** One side of an indicator, explained, with the unit it is asked about. */
export interface ExplainedSide {
  readonly rolled: RollupState;
  readonly number: number;
  readonly explanation: Explanation;
}

/**
 * Finds the side of a unit's target that is asked about, and explains it.
 *
 * @param bound Unless said, the side that speaks in the figure.
 * @throws CascadeError `unknown-unit`, `unknown-indicator`, `not-assigned`, `no-benchmark`,
 *   `incomplete`.
 */
export function sideExplained(
  rollup: Rollup,
  unit: string,
  indicator: string,
  bound: Bound | undefined,
): ExplainedSide {
  const rolled = rollupState(rollup);
  const number = unitNumber(rollup.cascade, unit);
  const [side, ...others] = sidesAt(rolled, indicatorNumber(rollup, indicator), number).filter(
    ({ plan }) => bound === undefined || plan.bound === bound,
  );
  if (!side) throw notAssigned(unit, indicator, bound ?? "target");
  const { plan, figure } = speakingSide([side, ...others]);
  if (figure.state === "no-benchmark") throw noBenchmark(unit, indicator, rollup.asOf);
  const reduction = lastingReductionOf(rolled, plan);
  if (isWithheld(reportingPolicy(rolled, plan), reduction, number)) {
    throw incomplete(unit, indicator, reduction, number);
  }
  return { rolled, number, explanation: explanationOf(rolled.state, reduction) };
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
