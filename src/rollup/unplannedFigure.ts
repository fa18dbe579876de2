import type { Plan } from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { View } from "./combineReports.ts";
import { nothingCovered } from "./coverageAt.ts";
import type { Figure } from "./figure.ts";
import {
  blankColumns,
  columnsOf,
  type FigureColumns,
  type ReusedColumns,
} from "./figureColumns.ts";
import type { LedgerState } from "./ledgerState.ts";
import { readReport } from "./readReport.ts";
import { reportOf } from "./reportOf.ts";

/** The figure of a unit under a plan that nobody has set: what it has reported itself, if anything. */
export function unplannedFigure(ledger: LedgerState, plan: Plan, unit: number, view: View): Figure {
  const { cascade } = ledger;
  const { record, context } = plan.indicator;
  const report = reportOf(ledger, plan.indicator, unit, view);
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
    bound: null,
    target: null,
    range: null,
    benchmark: null,
    registered: null,
    planned: null,
    actual: actual !== null && Number.isFinite(actual) ? actual + 0 : null,
    completion: null,
    completionReported: null,
    achievement: null,
    pace: null,
    gap: null,
    ...nothingCovered,
    state: "not-assigned",
    provenance: Object.freeze({
      target: null,
      actual: report ? "local" : null,
      declared: null,
      unexplained: null,
      leftOut: 0,
    }),
  });
}

/** The same for all units at once. */
export function unplannedColumns(
  ledger: LedgerState,
  plan: Plan,
  view: View,
  into: ReusedColumns | null,
): FigureColumns {
  const { ids, size } = ledger.cascade.structure;
  const columns = into ? columnsOf(into) : blankColumns(size);
  for (const name of ["target", "actual", "completion", "gap"] as const)
    columns[name].fill(Number.NaN);
  columns.reported.fill(0);
  columns.expected.fill(0);
  columns.insufficient.fill(0);
  for (const unit of ledger.byIndicator[plan.indicator.position]?.units ?? []) {
    columns.actual[unit] = unplannedFigure(ledger, plan, unit, view).actual ?? Number.NaN;
  }
  return Object.freeze({ units: ids, ...columns, coverageByWeight: null });
}
