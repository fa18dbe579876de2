import type { IssueCollector } from "../cascade/index.ts";
import type { Actual, ActualColumns } from "./actual.ts";

const keys: ReadonlySet<string> = new Set([
  "unit",
  "indicator",
  "period",
  "value",
  "of",
  "own",
  "criterion",
  "basis",
  "status",
  "reportedAt",
  "source",
]);

/**
 * Gives rows one by one, whether they came as objects or as columns; a row that is no object, or
 * has a field nobody knows, is an issue and null.
 */
export function rowReader(
  input: Iterable<Actual> | ActualColumns,
  issues: IssueCollector,
): { length: number; at: (row: number) => Actual | null } {
  if (typeof input === "object" && input !== null && Symbol.iterator in input) {
    const rows: readonly Actual[] = Array.isArray(input) ? input : [...input];
    return { length: rows.length, at: (row) => soundRow(rows[row], row, issues) };
  }
  const length = soundColumns(input, issues);
  if (length === null) return { length: 0, at: () => null };
  const at = (row: number): Actual => ({
    unit: input.unit[row] as string,
    indicator: input.indicator[row] as string,
    period: input.period[row] as Actual["period"],
    value: input.value[row] as number | null,
    of: input.of?.[row],
    own: input.own?.[row],
    criterion: input.criterion?.[row],
    basis: input.basis?.[row],
    status: input.status?.[row],
    reportedAt: input.reportedAt?.[row],
    source: input.source?.[row],
  });
  return { length, at };
}

/** How many rows columns hold; null, with an issue for each that is wrong, where they do not fit. */
function soundColumns(input: ActualColumns, issues: IssueCollector): number | null {
  const found = issues.issues.length;
  if (typeof input !== "object" || input === null) {
    issues.add({
      code: "invalid-type",
      path: [],
      expected: "rows, or columns of equal length",
      received: input,
      message: "The reports are neither rows nor columns.",
    });
    return null;
  }
  const length = input.unit?.length ?? 0;
  for (const [key, column] of Object.entries(input)) {
    if (keys.has(key) && column?.length === length) continue;
    issues.add({
      code: keys.has(key) ? "invalid-value" : "unknown-key",
      path: [key],
      expected: keys.has(key) ? `a column of ${length} entries` : `one of ${[...keys].join(", ")}`,
      received: column?.length ?? column,
      message: `The column ${key} is not one the ledger can read beside the others.`,
    });
  }
  for (const key of ["unit", "indicator", "period", "value"] as const) {
    if (key in input) continue;
    issues.add({
      code: "invalid-type",
      path: [key],
      expected: "a column",
      received: undefined,
      message: `The column ${key} is missing.`,
    });
  }
  return issues.issues.length > found ? null : length;
}

function soundRow(actual: Actual | undefined, row: number, issues: IssueCollector): Actual | null {
  if (typeof actual !== "object" || actual === null) {
    issues.add({
      code: "invalid-type",
      path: [row],
      expected: "an object with unit, indicator, period and value",
      received: actual,
      message: `Row ${row} is not a report.`,
    });
    return null;
  }
  for (const key in actual) {
    if (keys.has(key)) continue;
    issues.add({
      code: "unknown-key",
      path: [row, key],
      unit: typeof actual.unit === "string" ? actual.unit : undefined,
      expected: `one of ${[...keys].join(", ")}`,
      received: key,
      message: `Row ${row} has a field a report does not have: ${key}.`,
      fix: "Correct its spelling, or leave it out.",
    });
    return null;
  }
  return actual;
}
