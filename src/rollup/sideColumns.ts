import { baselineColumn, needsNaming, planColumns, targetOrigin } from "../cascade/index.ts";
import type { ReusedColumns } from "./figureColumns.ts";
import { isWithheld } from "./isWithheld.ts";
import { markInsufficient } from "./markInsufficient.ts";
import { plainColumns } from "./plainColumns.ts";
import { completionOf } from "./progressOf.ts";
import { readReport } from "./readReport.ts";
import type { Reduction } from "./reduction.ts";
import { reportingPolicy } from "./reportingPolicy.ts";
import type { RollupState } from "./rollupState.ts";

/** Works out the figures of all units for one side of a plan: the same numbers as `figureAt` gives. */
export function sideColumns(rollup: RollupState, reduction: Reduction, into: ReusedColumns): void {
  const { state } = rollup;
  const { target, actual, completion, gap, reported, expected } = into;
  const { plan, heard, benchmark, reported: said } = reduction;
  const policy = reportingPolicy(rollup, plan);
  const { measure, context, record } = plan.indicator;
  const { sign } = context;
  const scale = 10 ** context.decimals.figure;
  const { origin } = planColumns(state, plan);
  const baselines = baselineColumn(state, plan);
  const named = needsNaming(record, plan.bound);
  const known = benchmark === null || !Number.isNaN(benchmark);
  const onlyReporters = measure.speaksOf === "reporters";
  const held = onlyReporters ? said : reduction.standing;
  const { numerator, denominator, target: assigned } = held;
  const hidden = !onlyReporters && sign === -1 ? reduction.silence?.uncountedBelow : undefined;
  reported.set(reduction.covered);
  expected.set(reduction.expected);
  const divided = denominator !== null || said.denominator !== null;
  const plain = !onlyReporters && benchmark === null && baselines === null && !divided;
  if (plain && sign === 1 && !policy.requireAll) {
    const reached = numerator;
    plainColumns({ origin, heard, said: said.numerator, reached, target: assigned, scale }, into);
    finish();
    return;
  }
  for (let unit = 0; unit < actual.length; unit++) {
    const spoken = (heard[unit] as number) > 0;
    const outOf = said.denominator ? (said.denominator[unit] as number) * scale : scale;
    actual[unit] = spoken ? quotient(said.numerator[unit] as number, outOf) : Number.NaN;
    const has = known && origin[unit] !== targetOrigin.none;
    const own = has ? (assigned[unit] as number) : Number.NaN;
    target[unit] = own / scale;
    const withheld = policy.requireAll && isWithheld(policy, reduction, unit);
    if (withheld) actual[unit] = Number.NaN;
    if (!has || withheld || (onlyReporters && !spoken)) {
      completion[unit] = Number.NaN;
      gap[unit] = Number.NaN;
      continue;
    }
    const reached = numerator[unit] as number;
    const size = denominator ? (denominator[unit] as number) : 1;
    const from = baselines ? (baselines[unit] as number) : Number.NaN;
    const baseline = named && sign * (own - from) <= 0 ? Number.NaN : from;
    const cap = sign === -1 && Number.isNaN(baseline);
    gap[unit] = quotient(sign * (own * size - reached), size * scale);
    // Under a cap silence would count as keeping to it, so how far the unit has come is not known.
    const unknown = hidden !== undefined && (hidden[unit] as number) > 0 && (!spoken || !cap);
    completion[unit] = unknown ? Number.NaN : completionOf(reached, size, own, baseline, sign, cap);
  }
  finish();

  function finish(): void {
    markInsufficient(reduction, policy, into.insufficient);
    for (const [unit, report] of reduction.local) {
      if ((heard[unit] as number) > 0 || isWithheld(policy, reduction, unit)) continue;
      const figure = readReport(state, plan, unit, report);
      actual[unit] = quotient(figure.numerator, figure.denominator * scale);
    }
  }
}

/** What is out of nothing, or of less than nothing, is no figure; nor is a number that is none. */
function quotient(numerator: number, outOf: number): number {
  const figure = numerator / outOf;
  return outOf > 0 && Number.isFinite(figure) ? figure + 0 : Number.NaN;
}
