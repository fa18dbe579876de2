import type { CascadeState, IssueCollector } from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";
import { bases } from "./actual.ts";
import { coverStart } from "./coverStart.ts";
import type { IndicatorRows, LedgerColumns } from "./ledgerState.ts";

/**
 * Finds rows that contradict one another: two values for one unit, indicator, period and time, and
 * periods that overlap in part where they should add up.
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
    const indicator = state.indicators[position];
    for (let group = 0; group < units.length; group++) {
      const [from, to] = [starts[group] as number, starts[group + 1] as number];
      if (to - from < 2) continue;
      const places = rows.subarray(from, to);
      const unit = state.structure.ids[units[group] as number] as string;
      const id = indicator?.record.id ?? "";
      contradictions(columns, places, unit, id, bad, issues);
      if (indicator?.balance === "flow") overlaps(columns, places, unit, id, bad, issues);
    }
  }
  return bad;
}

function contradictions(
  columns: LedgerColumns,
  rows: Int32Array,
  unit: string,
  indicator: string,
  bad: Set<number>,
  issues: IssueCollector,
): void {
  for (let place = 1; place < rows.length; place++) {
    const [earlier, later] = [rows[place - 1] as number, rows[place] as number];
    if (!sameTime(columns, earlier, later) || sameValue(columns, earlier, later)) continue;
    bad.add(earlier).add(later);
    issues.add({
      code: "contradictory-rows",
      path: [later, "value"],
      unit,
      expected: "one value for a unit, indicator, period and time of report",
      received: `${columns.value[earlier]} and ${columns.value[later]} steps`,
      message: `${unit} reports ${indicator} for ${periodOf(columns, later)} twice at one time, with different values.`,
      fix: "Give the correction a later reportedAt.",
    });
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
    const later = rows[place] as number;
    const begins = coverStart(columns, later);
    for (let before = place - 1; before >= 0; before--) {
      const earlier = rows[before] as number;
      if (own[earlier] !== own[later] || (end[earlier] as number) < begins) break;
      if (end[earlier] === end[later] || coverStart(columns, earlier) >= begins) continue;
      bad.add(earlier).add(later);
      issues.add({
        code: "overlapping-periods",
        path: [later, "period"],
        unit,
        expected: "periods that lie beside or within one another",
        received: `${periodOf(columns, earlier)} and ${periodOf(columns, later)}`,
        message: `${unit} reports ${indicator} for periods that overlap in part: ${periodOf(columns, earlier)} and ${periodOf(columns, later)}.`,
        fix: "Report periods that do not overlap, or cumulative ones.",
      });
      break;
    }
  }
}

function sameTime(
  { own, end, start, basis, reportedAt }: LedgerColumns,
  one: number,
  other: number,
): boolean {
  return [own, end, start, basis, reportedAt].every((column) => column[one] === column[other]);
}

function sameValue({ value, of, status }: LedgerColumns, one: number, other: number): boolean {
  return [value, of, status].every((column) => Object.is(column[one], column[other]));
}

function periodOf({ start, end, basis }: LedgerColumns, row: number): string {
  const span = `${formatPlainDate(start[row] as number)} to ${formatPlainDate(end[row] as number)}`;
  return basis[row] === 0 ? span : `${span} (${bases[basis[row] as number]})`;
}
