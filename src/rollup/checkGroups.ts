import type { CascadeState, IssueCollector, ResolvedIndicator } from "../cascade/index.ts";
import { contradictions } from "./contradictions.ts";
import { coverStart } from "./coverStart.ts";
import type { IndicatorRows, LedgerColumns } from "./ledgerState.ts";
import { periodOfRow, samePeriod } from "./periodOfRow.ts";

/**
 * Finds rows that contradict one another: two values for one unit, indicator, period and time, and
 * periods that overlap in part where they should add up or be averaged.
 *
 * @returns The rows that cannot be counted.
 */
export function checkGroups(
  state: CascadeState,
  columns: LedgerColumns,
  byIndicator: readonly IndicatorRows[],
  issues: IssueCollector,
): Set<number> {
  const bad = new Set<number>();
  for (const [position, { units, starts, rows }] of byIndicator.entries()) {
    const indicator = state.indicators[position] as ResolvedIndicator;
    for (let group = 0; group < units.length; group++) {
      const [from, to] = [starts[group] as number, starts[group + 1] as number];
      if (to - from < 2) continue;
      const unit = state.structure.ids[units[group] as number] as string;
      checkGroup(columns, rows.subarray(from, to), unit, indicator, bad, issues);
    }
  }
  return bad;
}

/** Finds rows of one unit and indicator, in their order, that contradict one another. */
export function checkGroup(
  columns: LedgerColumns,
  rows: Int32Array,
  unit: string,
  indicator: ResolvedIndicator,
  bad: Set<number>,
  issues: IssueCollector,
): void {
  contradictions(columns, rows, unit, indicator, bad, issues);
  if (indicator.balance === "flow" || indicator.balance === "average") {
    overlaps(columns, rows, unit, indicator.record.id, bad, issues);
  }
}

function overlaps(
  columns: LedgerColumns,
  rows: Int32Array,
  unit: string,
  indicator: string,
  bad: Set<number>,
  issues: IssueCollector,
): void {
  const { end, own } = columns;
  for (let place = 1; place < rows.length; place++) {
    if (!stands(columns, rows, place)) continue;
    const later = rows[place] as number;
    const begins = coverStart(columns, later);
    for (let before = place - 1; before >= 0; before--) {
      const earlier = rows[before] as number;
      if (own[earlier] !== own[later] || (end[earlier] as number) < begins) break;
      if (end[earlier] === end[later] || coverStart(columns, earlier) >= begins) continue;
      if (!stands(columns, rows, before)) continue;
      addPeriod(bad, columns, rows, before);
      addPeriod(bad, columns, rows, place);
      issues.add({
        code: "overlapping-periods",
        path: [Math.max(columns.row[earlier] as number, columns.row[later] as number), "period"],
        unit,
        expected: "periods that lie beside or within one another",
        received: `${periodOfRow(columns, earlier)} and ${periodOfRow(columns, later)}`,
        message: `${unit} reports ${indicator} for periods that overlap in part: ${periodOfRow(columns, earlier)} and ${periodOfRow(columns, later)}.`,
        fix: "Report periods that do not overlap, or cumulative ones; withdraw one that was a mistake.",
      });
      break;
    }
  }
}

/** Whether a row is the last word on its period, and no withdrawal. */
function stands(columns: LedgerColumns, rows: Int32Array, place: number): boolean {
  const row = rows[place] as number;
  if (Number.isNaN(columns.value[row])) return false;
  return place + 1 === rows.length || !samePeriod(columns, row, rows[place + 1] as number);
}

/** Adds all that was ever said on the period of the last word on it. */
function addPeriod(
  bad: Set<number>,
  columns: LedgerColumns,
  rows: Int32Array,
  place: number,
): void {
  const last = rows[place] as number;
  for (let at = place; at >= 0 && samePeriod(columns, rows[at] as number, last); at--) {
    bad.add(rows[at] as number);
  }
}
