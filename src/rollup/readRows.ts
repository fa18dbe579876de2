import { type CascadeState, type IssueCollector, weightColumn } from "../cascade/index.ts";
import type { Calendar } from "../time/index.ts";
import { type Actual, type ActualColumns, bases, statuses } from "./actual.ts";
import { checkRow } from "./checkRow.ts";
import type { LedgerColumns } from "./ledgerState.ts";
import { readCriterionOfRow } from "./readCriterionOfRow.ts";
import { readInstantOfRow } from "./readInstantOfRow.ts";
import { readPeriodOfRow } from "./readPeriodOfRow.ts";
import { readStepsOfRow } from "./readStepsOfRow.ts";
import { rowReader } from "./rowReader.ts";
import { type RowReading, reject } from "./rowReading.ts";

type WritableColumns = LedgerColumns & { readonly source: Map<number, string> };

/**
 * Reads rows or columns of actuals into typed columns, keeping only those without an issue.
 *
 * Issues: `invalid-type`, `invalid-value`, `unknown-key`, `unknown-unit`, `unknown-indicator`,
 * `invalid-period`, `outside-term`, `too-many-decimals`, `too-large`, `missing-denominator`,
 * `unknown-criterion`, `read-elsewhere`, `future-report`.
 *
 * @param now The last instant a row may have been reported at, in milliseconds since 1970.
 */
export function readRows(
  state: CascadeState,
  input: Iterable<Actual> | ActualColumns,
  issues: IssueCollector,
  now = Number.POSITIVE_INFINITY,
): LedgerColumns {
  const { length, at } = rowReader(input, issues);
  // Room for some later reports, which costs nothing before it is used.
  const columns = blankColumns(length + (length >> 3), state.calendar);
  const extents = state.indicators.map(({ measure, context }) => {
    const name = measure.extent?.(context.options);
    return name === undefined ? null : weightColumn(state, name);
  });
  const caches = { periods: new Map(), instants: new Map() };
  const reading: RowReading = { state, issues, ...caches, now, extents };
  let size = 0;
  for (let row = 0; row < length; row++) {
    const actual = at(row);
    if (actual !== null && readRow(reading, actual, row, columns, size)) size += 1;
  }
  return { ...columns, size, handedIn: length };
}

/** Reads a row to a place of the columns; false, with an issue, where it does not count. */
function readRow(
  reading: RowReading,
  actual: Actual,
  row: number,
  into: WritableColumns,
  place: number,
): boolean {
  const { structure, indicators, indicatorPositions } = reading.state;
  const unit = structure.indexOf(actual.unit);
  if (unit < 0) {
    reject(reading, actual, row, {
      code: "unknown-unit",
      key: "unit",
      expected: "the id of a unit",
      message: `Row ${row} reports for ${String(actual.unit)}, which is not a unit of the cascade.`,
    });
    return false;
  }
  const indicator = indicators[indicatorPositions.get(actual.indicator) ?? -1];
  if (!indicator) {
    reject(reading, actual, row, {
      code: "unknown-indicator",
      key: "indicator",
      expected: "the id of an indicator",
      message: `Row ${row} reports on ${String(actual.indicator)}, which is not an indicator of the cascade.`,
    });
    return false;
  }
  if (indicator.reads) {
    const read = indicator.reads.indicator;
    reject(reading, actual, row, {
      code: "read-elsewhere",
      key: "indicator",
      expected: `a report on ${read}`,
      message: `Row ${row} of ${actual.unit} reports on ${actual.indicator}, which is read from the reports on ${read}.`,
      fix: `Report on ${read}.`,
    });
    return false;
  }
  if (actual.value === undefined) {
    reject(reading, actual, row, {
      code: "invalid-type",
      key: "value",
      expected: "a finite number, or null to withdraw",
      message: `Row ${row} of ${actual.unit} has no value.`,
      fix: "Write null to withdraw a report; leave the row out where there is nothing to report.",
    });
    return false;
  }
  const period = readPeriodOfRow(reading, actual, row);
  if (!period) return false;
  const criterion = readCriterionOfRow(reading, actual, row, indicator, period.end);
  const { decimals } = indicator.context;
  const value = readStepsOfRow(reading, actual, row, "value", decimals.value);
  const of = readStepsOfRow(reading, actual, row, "of", decimals.of);
  const reportedAt = readInstantOfRow(reading, actual, row, period.end);
  if (criterion === null || value === null || of === null || reportedAt === null) return false;
  if (!checkRow(reading, actual, row, unit, indicator, of)) return false;
  into.row[place] = row;
  into.unit[place] = unit;
  into.indicator[place] = indicator.position;
  into.start[place] = period.start;
  into.end[place] = period.end;
  into.basis[place] = bases.indexOf(actual.basis ?? "period");
  into.status[place] = statuses.indexOf(actual.status ?? "official");
  into.own[place] = actual.own === true ? 1 : 0;
  into.criterion[place] = criterion;
  into.value[place] = value;
  into.of[place] = of;
  into.reportedAt[place] = reportedAt;
  into.undated[place] = actual.reportedAt === undefined ? 1 : 0;
  if (actual.source !== undefined) into.source.set(place, actual.source);
  return true;
}

function blankColumns(length: number, calendar: Calendar): WritableColumns {
  return {
    calendar,
    size: length,
    handedIn: length,
    row: new Int32Array(length),
    unit: new Int32Array(length),
    indicator: new Int32Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    basis: new Uint8Array(length),
    status: new Uint8Array(length),
    own: new Uint8Array(length),
    criterion: new Uint16Array(length),
    value: new Float64Array(length),
    of: new Float64Array(length),
    reportedAt: new Float64Array(length),
    undated: new Uint8Array(length),
    source: new Map(),
  };
}
