import type { IssueCollector, ResolvedIndicator, Trouble } from "../cascade/index.ts";
import { statuses } from "./actual.ts";
import type { LedgerColumns } from "./ledgerState.ts";
import { periodOfRow, samePeriod } from "./periodOfRow.ts";

/**
 * Finds rows that contradict one another: of those told at one time of one period the firmest counts,
 * but those of one status must say the same, and none may take back what another says.
 */
export function contradictions(
  columns: LedgerColumns,
  rows: Int32Array,
  unit: string,
  indicator: ResolvedIndicator,
  bad: Set<number>,
  issues: IssueCollector,
): void {
  const refuse = (from: number, to: number, pair: number): void => {
    for (let place = from; place < to; place++) bad.add(rows[place] as number);
    const [earlier, later] = [rows[pair - 1] as number, rows[pair] as number];
    issues.add(contradiction(columns, earlier, later, unit, indicator));
  };
  for (let from = 0, to = 0; from < rows.length; from = to) {
    to = endOfRun(rows, from, rows.length, (one, other) => sameTime(columns, one, other));
    if (to === from + 1) continue;
    const withdrawn = firstWithdrawal(columns, rows, from, to);
    if (withdrawn > from && withdrawn < to) {
      refuse(from, to, withdrawn);
      continue;
    }
    for (let first = from, next = from; first < to; first = next) {
      next = endOfRun(
        rows,
        first,
        to,
        (one, other) => columns.status[one] === columns.status[other],
      );
      for (let place = first + 1; place < next; place++) {
        const [earlier, later] = [rows[place - 1] as number, rows[place] as number];
        if (!sameValue(columns, earlier, later)) refuse(first, next, place);
      }
    }
  }
}

/** Where a run of rows that are alike ends. */
function endOfRun(
  rows: Int32Array,
  from: number,
  to: number,
  alike: (one: number, other: number) => boolean,
): number {
  let end = from + 1;
  while (end < to && alike(rows[from] as number, rows[end] as number)) end += 1;
  return end;
}

/** Where withdrawals begin among rows told at one time; they come last. */
function firstWithdrawal(
  { value }: LedgerColumns,
  rows: Int32Array,
  from: number,
  to: number,
): number {
  let place = to;
  while (place > from && Number.isNaN(value[rows[place - 1] as number])) place -= 1;
  return place;
}

function contradiction(
  columns: LedgerColumns,
  earlier: number,
  later: number,
  unit: string,
  indicator: ResolvedIndicator,
): Trouble {
  return {
    code: "contradictory-rows",
    path: [Math.max(columns.row[earlier] as number, columns.row[later] as number), "value"],
    unit,
    expected: "one value for a unit, indicator, period, time of report and status",
    received: `${saidIn(columns, earlier, indicator)} and ${saidIn(columns, later, indicator)}`,
    message: `${unit} reports ${nameIn(columns, later, indicator)} for ${periodOfRow(columns, later)} twice at one time, with different values.`,
    fix: "Give the correction a later reportedAt.",
  };
}

function sameTime(columns: LedgerColumns, one: number, other: number): boolean {
  const { reportedAt } = columns;
  return reportedAt[one] === reportedAt[other] && samePeriod(columns, one, other);
}

function sameValue({ value, of }: LedgerColumns, one: number, other: number): boolean {
  return Object.is(value[one], value[other]) && Object.is(of[one], of[other]);
}

/** The indicator of a row, with the criterion where it names one. */
function nameIn(
  { criterion }: LedgerColumns,
  row: number,
  { record, criteria }: ResolvedIndicator,
): string {
  const id = criteria?.ids[(criterion[row] as number) - 1];
  return id === undefined ? record.id : `${record.id} (${id})`;
}

/** What a row says, in the indicator's unit. */
function saidIn(
  { value, of, status }: LedgerColumns,
  row: number,
  { context: { decimals } }: ResolvedIndicator,
): string {
  const [number, outOf] = [value[row] as number, of[row] as number];
  const figure = Number.isNaN(number) ? "nothing" : String(number / 10 ** decimals.value);
  const size = Number.isNaN(outOf) ? "" : ` of ${outOf / 10 ** decimals.of}`;
  return `${figure}${size} (${statuses[status[row] as number]})`;
}
