import { planColumns, targetOrigin } from "../cascade/index.ts";
import { isReporter } from "../measures/index.ts";
import { codeOfState } from "./codeOfState.ts";
import type { ReusedColumns } from "./figureColumns.ts";
import { isWithheld } from "./isWithheld.ts";
import { lineCondition } from "./lineCondition.ts";
import { planTimes } from "./planTimes.ts";
import { isWorse } from "./progressOf.ts";
import type { Reduction } from "./reduction.ts";
import { reportingPolicy } from "./reportingPolicy.ts";
import type { RollupState } from "./rollupState.ts";
import { sharesPlanned } from "./sharesPlanned.ts";
import { type Circumstances, stateOfFigure } from "./stateOfFigure.ts";
import { wayReader } from "./wayReader.ts";

/**
 * The states of all units on one side of a plan: one of `codeOfState` for each, as `figureAt` has it.
 *
 * @param columns What `sideColumns` gives for the same side.
 */
export function sideStates(
  rollup: RollupState,
  reduction: Reduction,
  { gap, completion }: Pick<ReusedColumns, "gap" | "completion">,
): Uint8Array {
  const { state, thresholds } = rollup;
  const { asOf } = rollup.view;
  const policy = reportingPolicy(rollup, reduction.plan);
  const { plan, heard, benchmark, reporting, condition } = reduction;
  const { measure, context, record } = plan.indicator;
  const { origin } = planColumns(state, plan);
  const { numerator, denominator, target } =
    measure.speaksOf === "reporters" ? reduction.reported : reduction.standing;
  const wayOf = wayReader(state, plan);
  const { at, times } = planTimes(state, plan);
  const shareOf = sharesPlanned(times, asOf, state.calendar);
  const registers = record.registration?.required === true;
  const registered = registers ? reduction.registered?.anyone : null;
  const states = new Uint8Array(origin.length);
  const now: Circumstances = {
    ...{
      spoken: false,
      withheld: false,
      lapsed: false,
      worse: false,
      cap: false,
      holds: false,
      overdue: false,
    },
    ...{ gap: Number.NaN, completion: Number.NaN, pace: Number.NaN },
  };
  for (let unit = 0; unit < states.length; unit++) {
    if (origin[unit] === targetOrigin.none) continue;
    if (benchmark !== null && Number.isNaN(benchmark)) {
      states[unit] = codeOfState["no-benchmark"];
      continue;
    }
    now.spoken = (heard[unit] as number) > 0;
    if (!now.spoken && registers && registered?.[unit] !== 1) {
      states[unit] = codeOfState["not-registered"];
      continue;
    }
    now.withheld = isWithheld(policy, reduction, unit);
    const reached = numerator[unit] as number;
    const size = denominator ? (denominator[unit] as number) : 1;
    const { baseline, cap, holds, course } = wayOf(unit, target[unit] as number);
    const time = at[unit] as number;
    const due = times[time]?.due ?? null;
    const share = shareOf(time, course);
    now.gap = gap[unit] as number;
    now.completion = completion[unit] as number;
    now.cap = cap;
    now.holds = holds;
    now.overdue = due !== null && asOf > due;
    now.worse = !cap && isWorse(reached, size, baseline, context.sign, now.completion);
    now.lapsed =
      condition !== null &&
      ((condition[unit] as number) & lineCondition.lapsed) !== 0 &&
      isReporter(reporting, unit);
    // As `plannedCompletion` has it.
    const from = Number.isNaN(baseline) ? 0 : baseline;
    const keeps = share > 0 && context.sign * ((target[unit] as number) - from) <= 0;
    const asPlanned = !Number.isNaN(share) && (holds || keeps) ? 1 : share;
    now.pace = asPlanned === 0 ? Number.NaN : now.completion / asPlanned;
    states[unit] = codeOfState[stateOfFigure(now, thresholds)];
  }
  return states;
}
