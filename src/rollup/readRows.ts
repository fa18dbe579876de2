import type { CascadeState, ResolvedIndicator } from "../cascade/index.ts";
import { type IssueCollector, weightColumn } from "../cascade/index.ts";
import { toSteps } from "../document/index.ts";
import { formatPlainDate, type Period, parseInstant, parsePeriod } from "../time/index.ts";
import { type Actual, type ActualColumns, bases, statuses } from "./actual.ts";
import type { LedgerColumns } from "./ledgerState.ts";
import { rowReader } from "./rowReader.ts";

const millisecondsADay = 86_400_000;

/**
 * Reads rows or columns of actuals into typed columns, keeping only those without an issue.
 *
 * Issues: `invalid-type`, `invalid-value`, `unknown-key`, `unknown-unit`, `unknown-indicator`,
 * `invalid-period`, `outside-term`, `too-many-decimals`, `too-large`, `missing-denominator`.
 */
export function readRows(
  state: CascadeState,
  input: Iterable<Actual> | ActualColumns,
  issues: IssueCollector,
): LedgerColumns {
  const { length, at } = rowReader(input, issues);
  const columns = emptyColumns(length);
  const check = rowChecker(state, issues);
  let size = 0;
  for (let row = 0; row < length; row++) {
    const actual = at(row);
    if (actual !== null && check(actual, row, columns, size)) size += 1;
  }
  return { ...columns, size };
}

function emptyColumns(length: number): LedgerColumns & { source: Map<number, string> } {
  return {
    size: length,
    unit: new Int32Array(length),
    indicator: new Int32Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    basis: new Uint8Array(length),
    status: new Uint8Array(length),
    own: new Uint8Array(length),
    value: new Float64Array(length),
    of: new Float64Array(length),
    reportedAt: new Float64Array(length),
    source: new Map(),
    undated: new Uint8Array(length),
  };
}

type WritableColumns = ReturnType<typeof emptyColumns>;

/** A function that checks a row and, where it is sound, writes it at a place. */
function rowChecker(
  state: CascadeState,
  issues: IssueCollector,
): (actual: Actual, row: number, into: WritableColumns, place: number) => boolean {
  const { structure, indicators, indicatorPositions, term } = state;
  const periods = new Map<string, Period | null>();
  const instants = new Map<string, number | null>();
  const extents = indicators.map(({ measure, context }) => {
    const name = measure.extent?.(context.options);
    return name === undefined ? null : weightColumn(state, name);
  });

  const fail = (
    code:
      | "invalid-type"
      | "invalid-value"
      | "unknown-unit"
      | "unknown-indicator"
      | "invalid-period"
      | "outside-term"
      | "too-many-decimals"
      | "too-large"
      | "missing-denominator",
    { unit }: Actual,
    row: number,
    key: string,
    expected: string,
    received: unknown,
    message: string,
    fix?: string,
  ): false => {
    const owner = typeof unit === "string" ? unit : undefined;
    issues.add({
      code,
      path: [row, key],
      unit: owner,
      expected,
      received,
      message,
      ...(fix ? { fix } : {}),
    });
    return false;
  };

  const periodOf = (actual: Actual, row: number): Period | null => {
    const { period } = actual;
    const text = typeof period === "string";
    const readable =
      text ||
      (typeof period === "object" &&
        period !== null &&
        typeof period.start === "string" &&
        typeof period.end === "string");
    let read = text ? periods.get(period) : undefined;
    if (read === undefined) {
      read = readable ? parsePeriod(period) : null;
      if (text) periods.set(period, read);
    }
    if (read === null) {
      fail(
        "invalid-period",
        actual,
        row,
        "period",
        "2022, 2022-H1, 2022-9M, 2022-Q1, 2022-03 or { start, end }",
        period,
        `Row ${row} has a period that cannot be read.`,
      );
      return null;
    }
    if (term && (read.start < term.start || read.end > term.end)) {
      const span = `${formatPlainDate(term.start)} to ${formatPlainDate(term.end)}`;
      fail(
        "outside-term",
        actual,
        row,
        "period",
        `a period within the term, ${span}`,
        period,
        `Row ${row} of ${actual.unit} reports on a period that is not within the term.`,
        "Report only what happened within the term.",
      );
      return null;
    }
    return read;
  };

  const stepsOf = (
    actual: Actual,
    row: number,
    key: "value" | "of",
    decimals: number,
  ): number | null => {
    const number = actual[key];
    if (number === null || number === undefined) return Number.NaN;
    if (typeof number !== "number" || !Number.isFinite(number)) {
      fail(
        "invalid-type",
        actual,
        row,
        key,
        "a finite number",
        number,
        `Row ${row} of ${actual.unit} has a ${key} that is no number.`,
      );
      return null;
    }
    const steps = toSteps(number, decimals);
    if (typeof steps === "number") return steps;
    if (steps === "size") {
      fail(
        "too-large",
        actual,
        row,
        key,
        "fewer than 2^53 steps",
        number,
        `The ${key} in row ${row} of ${actual.unit} is too large to be held exactly.`,
        "Use a larger unit of measure.",
      );
    } else {
      fail(
        "too-many-decimals",
        actual,
        row,
        key,
        `at most ${decimals} decimals`,
        number,
        `The ${key} in row ${row} of ${actual.unit} has more decimals than ${actual.indicator} declares.`,
        "Round it, or declare more decimals.",
      );
    }
    return null;
  };

  const reportedAtOf = (actual: Actual, row: number, end: number): number | null => {
    const { reportedAt } = actual;
    if (reportedAt === undefined) return end * millisecondsADay;
    const known = instants.get(reportedAt);
    const instant =
      known !== undefined
        ? known
        : typeof reportedAt === "string"
          ? parseInstant(reportedAt)
          : null;
    instants.set(reportedAt, instant);
    if (instant === null)
      fail(
        "invalid-value",
        actual,
        row,
        "reportedAt",
        "a date such as 2023-07-12, or an instant with its zone",
        reportedAt,
        `Row ${row} of ${actual.unit} says when it was reported in a way that cannot be read.`,
      );
    return instant;
  };

  const indicatorOf = (actual: Actual, row: number): ResolvedIndicator | null => {
    const position = indicatorPositions.get(actual.indicator);
    if (position !== undefined) return indicators[position] as ResolvedIndicator;
    fail(
      "unknown-indicator",
      actual,
      row,
      "indicator",
      "the id of an indicator",
      actual.indicator,
      `Row ${row} reports on ${String(actual.indicator)}, which is not an indicator of the cascade.`,
    );
    return null;
  };

  return (actual, row, into, place) => {
    const unit = structure.indexOf(actual.unit);
    if (unit < 0)
      return fail(
        "unknown-unit",
        actual,
        row,
        "unit",
        "the id of a unit",
        actual.unit,
        `Row ${row} reports for ${String(actual.unit)}, which is not a unit of the cascade.`,
      );
    const indicator = indicatorOf(actual, row);
    if (!indicator) return false;
    const { context, measure, balance, position } = indicator;
    const period = periodOf(actual, row);
    if (!period) return false;
    if (actual.value === undefined)
      return fail(
        "invalid-type",
        actual,
        row,
        "value",
        "a finite number, or null to withdraw",
        undefined,
        `Row ${row} of ${actual.unit} has no value.`,
        "Write null to withdraw a report; leave the row out where there is nothing to report.",
      );
    const value = stepsOf(actual, row, "value", context.decimals.value);
    const of = stepsOf(actual, row, "of", context.decimals.of);
    const reportedAt = reportedAtOf(actual, row, period.end);
    if (value === null || of === null || reportedAt === null) return false;
    const basis = actual.basis === undefined ? 0 : bases.indexOf(actual.basis);
    const status = actual.status === undefined ? 2 : statuses.indexOf(actual.status);
    if (basis < 0)
      return fail(
        "invalid-value",
        actual,
        row,
        "basis",
        `one of ${bases.join(", ")}`,
        actual.basis,
        `Row ${row} of ${actual.unit} has an unknown basis.`,
      );
    if (status < 0)
      return fail(
        "invalid-value",
        actual,
        row,
        "status",
        `one of ${statuses.join(", ")}`,
        actual.status,
        `Row ${row} of ${actual.unit} has an unknown status.`,
      );
    if (basis > 0 && balance !== "flow")
      return fail(
        "invalid-value",
        actual,
        row,
        "basis",
        "period: the indicator does not add up over time",
        actual.basis,
        `Row ${row} of ${actual.unit} is cumulative, but ${actual.indicator} does not add up over time.`,
      );
    if (actual.own !== undefined && typeof actual.own !== "boolean")
      return fail(
        "invalid-type",
        actual,
        row,
        "own",
        "true or false",
        actual.own,
        `Row ${row} of ${actual.unit} has an own that is neither true nor false.`,
      );
    if (value === value) {
      const expected =
        measure.checkReport?.(context, actual.value as number, actual.of ?? null) ?? null;
      if (expected !== null)
        return fail(
          "invalid-value",
          actual,
          row,
          "value",
          expected,
          actual.value,
          `Row ${row} of ${actual.unit} must be ${expected}.`,
        );
      const extent = extents[position]?.[unit] ?? Number.NaN;
      if (measure.figure === "rate" && of !== of && extent !== extent)
        return fail(
          "missing-denominator",
          actual,
          row,
          "of",
          "the number it is out of",
          undefined,
          `Row ${row} of ${actual.unit} gives a numerator of ${actual.indicator}, but nothing says out of how many.`,
          'Say it with of, or name a weight in the measure\'s options: { type: "ratio", of: … }.',
        );
    }
    into.unit[place] = unit;
    into.indicator[place] = position;
    into.start[place] = period.start;
    into.end[place] = period.end;
    into.basis[place] = basis;
    into.status[place] = status;
    into.own[place] = actual.own === true ? 1 : 0;
    into.value[place] = value;
    into.of[place] = of;
    into.reportedAt[place] = reportedAt;
    into.undated[place] = actual.reportedAt === undefined ? 1 : 0;
    if (actual.source !== undefined) into.source.set(place, actual.source);
    return true;
  };
}
