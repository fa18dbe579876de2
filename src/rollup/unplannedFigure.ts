import type { Plan } from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { View } from "./combineReports.ts";
import type { Figure } from "./figure.ts";
import { type HeardAlone, hearAlone, hearingOf } from "./hear.ts";
import type { LedgerState } from "./ledgerState.ts";
import { firstOwn } from "./linesOf.ts";
import { readReport } from "./readReport.ts";
import { sizeOf } from "./sizeOf.ts";

/** The figure of a unit under a plan that nobody has set: what it has reported itself, if anything. */
export function unplannedFigure(ledger: LedgerState, plan: Plan, unit: number, view: View): Figure {
  const { cascade } = ledger;
  const { record, context } = plan.indicator;
  const report = reportOf(ledger, plan, unit, view);
  const read = report && readReport(cascade, plan, unit, report);
  const scale = 10 ** context.decimals.figure;
  const actual = read && read.denominator > 0 ? read.numerator / (read.denominator * scale) : null;
  return Object.freeze({
    unit: cascade.structure.ids[unit] as string,
    indicator: record.id,
    plan: Object.freeze({
      grade: plan.grade,
      due: plan.due === null ? null : formatPlainDate(plan.due),
    }),
    target: null,
    registered: null,
    planned: null,
    actual: actual !== null && Number.isFinite(actual) ? actual + 0 : null,
    completion: null,
    completionReported: null,
    achievement: null,
    pace: null,
    gap: null,
    coverage: Object.freeze({ reported: 0, expected: 0 }),
    state: "not-assigned",
    provenance: Object.freeze({
      target: null,
      actual: report ? "local" : null,
      declared: null,
      unexplained: null,
    }),
  });
}

function reportOf(
  ledger: LedgerState,
  { indicator }: Plan,
  unit: number,
  view: View,
): HeardAlone | null {
  const { columns, byIndicator } = ledger;
  const known = byIndicator[indicator.position];
  const group = known ? placeOf(known.units, unit) : -1;
  if (!known || group < 0) return null;
  const [from, to] = [known.starts[group] as number, known.starts[group + 1] as number];
  const split = firstOwn(columns, known.rows, from, to);
  const hearing = hearingOf(ledger, indicator, view);
  const size = sizeOf(ledger.cascade, indicator, unit) ?? Number.NaN;
  const heard = (first: number, last: number): HeardAlone | null =>
    hearAlone(hearing, known.rows, first, last, Number.NEGATIVE_INFINITY, size);
  return heard(from, split) ?? heard(split, to);
}

/** The place of a number in an ascending list, or −1. */
function placeOf(ascending: Int32Array, wanted: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : -1;
}
