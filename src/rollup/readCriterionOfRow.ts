import { criteriaInForce, type ResolvedIndicator } from "../cascade/index.ts";
import type { Actual } from "./actual.ts";
import { type RowReading, reject } from "./rowReading.ts";

/**
 * The criterion of a row as its position from 1; 0 where it names none, null, with an issue, where
 * it names one that its indicator does not have, or did not at that time.
 *
 * @param end The last day the row speaks of.
 */
export function readCriterionOfRow(
  reading: RowReading,
  actual: Actual,
  row: number,
  { record, criteria }: ResolvedIndicator,
  end: number,
): number | null {
  const { criterion } = actual;
  if (criterion === undefined) return 0;
  if (criteria === null) {
    return reject(reading, actual, row, {
      code: "unknown-criterion",
      key: "criterion",
      expected: "no criterion",
      message: `Row ${row} of ${actual.unit} names a criterion of ${record.id}, which has none.`,
      fix: "Leave criterion out.",
    });
  }
  const position = criteria.positions.get(criterion);
  const inForce = criteriaInForce(criteria, end).criteria;
  if (position !== undefined && inForce.some(({ id }) => id === criterion)) return position + 1;
  const when = position === undefined ? "" : " for that time";
  return reject(reading, actual, row, {
    code: "unknown-criterion",
    key: "criterion",
    expected:
      inForce.length > 0
        ? `one of ${inForce.map(({ id }) => id).join(", ")}`
        : "no report before the criteria count",
    message: `Row ${row} of ${actual.unit} names a criterion that ${record.id} does not have${when}: ${String(criterion)}.`,
  });
}
