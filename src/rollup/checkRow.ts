import type { ResolvedIndicator } from "../cascade/index.ts";
import { type Actual, bases, statuses } from "./actual.ts";
import { type RowReading, type RowTrouble, reject } from "./rowReading.ts";

/**
 * Whether everything about a row is as it should be, once its numbers and dates are read; else an
 * issue says what is not.
 *
 * @param of The denominator in steps, NaN where the row does not say it.
 */
export function checkRow(
  reading: RowReading,
  actual: Actual,
  row: number,
  unit: number,
  indicator: ResolvedIndicator,
  of: number,
): boolean {
  const trouble =
    wordTrouble(actual, row, indicator) ?? numberTrouble(reading, actual, row, unit, indicator, of);
  if (trouble) reject(reading, actual, row, trouble);
  return trouble === null;
}

function wordTrouble(
  { unit, indicator: id, basis = "period", status = "official", own = false, source }: Actual,
  row: number,
  { balance }: ResolvedIndicator,
): RowTrouble | null {
  if (!bases.includes(basis)) {
    return {
      code: "invalid-value",
      key: "basis",
      expected: `one of ${bases.join(", ")}`,
      message: `Row ${row} of ${unit} has an unknown basis.`,
    };
  }
  if (!statuses.includes(status)) {
    return {
      code: "invalid-value",
      key: "status",
      expected: `one of ${statuses.join(", ")}`,
      message: `Row ${row} of ${unit} has an unknown status.`,
    };
  }
  if (basis !== "period" && balance !== "flow") {
    return {
      code: "invalid-value",
      key: "basis",
      expected: "period: the indicator does not add up over time",
      message: `Row ${row} of ${unit} is cumulative, but ${id} does not add up over time.`,
    };
  }
  if (typeof own !== "boolean") {
    return {
      code: "invalid-type",
      key: "own",
      expected: "true or false",
      message: `Row ${row} of ${unit} has an own that is neither true nor false.`,
    };
  }
  if (source === undefined || typeof source === "string") return null;
  return {
    code: "invalid-type",
    key: "source",
    expected: "text",
    message: `Row ${row} of ${unit} has a source that is no text.`,
  };
}

function numberTrouble(
  { extents }: RowReading,
  { unit: id, value, of: outOf }: Actual,
  row: number,
  unit: number,
  { measure, context, position, record }: ResolvedIndicator,
  of: number,
): RowTrouble | null {
  if (value === null) return null;
  const expected = measure.checkReport?.(context, value, outOf ?? null) ?? null;
  if (expected !== null) {
    return {
      code: "invalid-value",
      key: "value",
      expected,
      message: `Row ${row} of ${id} must be ${expected}.`,
    };
  }
  const extent = extents[position]?.[unit] ?? Number.NaN;
  if (measure.figure !== "rate" || !Number.isNaN(of) || !Number.isNaN(extent)) return null;
  return {
    code: "missing-denominator",
    key: "of",
    expected: "the number it is out of",
    message: `Row ${row} of ${id} reports ${record.id}, but nothing says out of how many.`,
    fix: measure.extent
      ? `Say it with of, or name a weight in the measure's options: { type: "${measure.name}", of: … }.`
      : "Say it with of.",
  };
}
