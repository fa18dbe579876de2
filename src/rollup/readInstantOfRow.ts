import { parseInstant } from "../time/index.ts";
import type { Actual } from "./actual.ts";
import { futureReport } from "./futureReport.ts";
import { rememberedText } from "./rememberedText.ts";
import { type RowReading, reject } from "./rowReading.ts";

const millisecondsADay = 86_400_000;

/**
 * When a row was reported, in milliseconds since 1970: as it says, else at the end of its period;
 * null, with an issue, where what it says cannot be read or is still to come.
 */
export function readInstantOfRow(
  reading: RowReading,
  actual: Actual,
  row: number,
  end: number,
): number | null {
  const { reportedAt } = actual;
  if (reportedAt === undefined) return end * millisecondsADay;
  const instant =
    typeof reportedAt === "string"
      ? rememberedText(reading.instants, reportedAt, parseInstant)
      : null;
  if (instant !== null && instant <= reading.now) return instant;
  if (instant !== null) {
    const trouble = futureReport(`Row ${row} of ${actual.unit}`, reading.now);
    return reject(reading, actual, row, { ...trouble, key: "reportedAt" });
  }
  return reject(reading, actual, row, {
    code: "invalid-value",
    key: "reportedAt",
    expected: "a date such as 2023-07-12, or an instant with its zone",
    message: `Row ${row} of ${actual.unit} says when it was reported in a way that cannot be read.`,
  });
}
