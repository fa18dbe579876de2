import { toSteps } from "../document/index.ts";
import type { Actual } from "./actual.ts";
import { type RowReading, reject } from "./rowReading.ts";

/**
 * A number of a row in whole steps: NaN where it is not said, null, with an issue, where it cannot
 * be held exactly.
 */
export function readStepsOfRow(
  reading: RowReading,
  actual: Actual,
  row: number,
  key: "value" | "of",
  decimals: number,
): number | null {
  const number: unknown = actual[key];
  if (number === null || number === undefined) return Number.NaN;
  if (typeof number !== "number" || !Number.isFinite(number)) {
    return reject(reading, actual, row, {
      code: "invalid-type",
      key,
      expected: "a finite number",
      message: `Row ${row} of ${actual.unit} has a ${key} that is no number.`,
    });
  }
  const steps = toSteps(number, decimals);
  if (typeof steps === "number") return steps;
  if (steps === "size") {
    return reject(reading, actual, row, {
      code: "too-large",
      key,
      expected: "fewer than 2^53 steps",
      message: `The ${key} in row ${row} of ${actual.unit} is too large to be held exactly.`,
      fix: "Use a larger unit of measure.",
    });
  }
  return reject(reading, actual, row, {
    code: "too-many-decimals",
    key,
    expected: `at most ${decimals} decimals`,
    message: `The ${key} in row ${row} of ${actual.unit} has more decimals than ${actual.indicator} declares.`,
    fix: "Round it, or declare more decimals.",
  });
}
