import {
  baselineColumn,
  type CascadeState,
  needsNaming,
  planColumns,
  targetOrigin,
} from "../cascade/index.ts";
import type { ReusedColumns } from "./figureColumns.ts";
import { plainColumns } from "./plainColumns.ts";
import { completionOf } from "./progressOf.ts";
import { readReport } from "./readReport.ts";
import type { Reduction } from "./reduction.ts";

/** Works out the figures of all units for one side of a plan: the same numbers as `figureAt` gives. */
export function sideColumns(state: CascadeState, reduction: Reduction, into: ReusedColumns): void {
  const { target, actual, completion, gap, reported, expected } = into;
  const { plan, heard, benchmark, reported: said } = reduction;
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
  if (sign === 1 && benchmark === null && !onlyReporters && baselines === null && !divided) {
    const reached = numerator;
    plainColumns({ origin, heard, said: said.numerator, reached, target: assigned, scale }, into);
    showLocal(state, reduction, scale, actual);
    return;
  }
  for (let unit = 0; unit < actual.length; unit++) {
    const spoken = (heard[unit] as number) > 0;
    const outOf = said.denominator ? (said.denominator[unit] as number) * scale : scale;
    actual[unit] = spoken ? finite((said.numerator[unit] as number) / outOf) : Number.NaN;
    const has = known && origin[unit] !== targetOrigin.none;
    const own = has ? (assigned[unit] as number) : Number.NaN;
    target[unit] = own / scale;
    if (!has || (onlyReporters && !spoken)) {
      completion[unit] = Number.NaN;
      gap[unit] = Number.NaN;
      continue;
    }
    const reached = numerator[unit] as number;
    const size = denominator ? (denominator[unit] as number) : 1;
    const from = baselines ? (baselines[unit] as number) : Number.NaN;
    const baseline = named && sign * (own - from) <= 0 ? Number.NaN : from;
    const cap = sign === -1 && Number.isNaN(baseline);
    gap[unit] = finite((sign * (own * size - reached)) / (size * scale));
    // Under a cap silence would count as keeping to it, so how far the unit has come is not known.
    const unknown = hidden !== undefined && (hidden[unit] as number) > 0 && (!spoken || !cap);
    completion[unit] = unknown ? Number.NaN : completionOf(reached, size, own, baseline, sign, cap);
  }
  showLocal(state, reduction, scale, actual);
}

function showLocal(
  state: CascadeState,
  { plan, heard, local }: Reduction,
  scale: number,
  actual: Float64Array,
): void {
  for (const [unit, report] of local) {
    if ((heard[unit] as number) > 0) continue;
    const figure = readReport(state, plan, unit, report);
    actual[unit] = finite(figure.numerator / (figure.denominator * scale));
  }
}

/** A number that is none, and a sum of nothing, are no figure. */
function finite(figure: number): number {
  return Number.isFinite(figure) ? figure + 0 : Number.NaN;
}
