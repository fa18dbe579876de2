import { formatPlainDate, type Period, parsePeriod, reportingSpan } from "../time/index.ts";
import type { Actual } from "./actual.ts";
import { rememberedText } from "./rememberedText.ts";
import { type RowReading, reject } from "./rowReading.ts";

/** The period of a row in days; null, with an issue, where it is none or not within the term. */
export function readPeriodOfRow(reading: RowReading, actual: Actual, row: number): Period | null {
  const { calendar, term } = reading.state;
  const read = periodOf(reading, actual.period);
  if (read === null) {
    return reject(reading, actual, row, {
      code: "invalid-period",
      key: "period",
      expected: "2022, 2022-H1, 2022-9M, 2022-Q1, 2022-03 or { start, end }",
      message: `Row ${row} has a period that cannot be read.`,
    });
  }
  const within = term && { start: reportingSpan(term, calendar).start, end: term.end };
  if (within && (read.start < within.start || read.end > within.end)) {
    return reject(reading, actual, row, {
      code: "outside-term",
      key: "period",
      expected: `a period within the term, ${formatPlainDate(within.start)} to ${formatPlainDate(within.end)}`,
      message: `Row ${row} of ${actual.unit} reports on a period that is not within the term.`,
      fix: "Report only what happened within the term.",
    });
  }
  return read;
}

function periodOf({ state, periods }: RowReading, period: unknown): Period | null {
  if (typeof period === "string") {
    return rememberedText(periods, period, (text) => parsePeriod(text, state.calendar));
  }
  if (typeof period !== "object" || period === null) return null;
  const { start, end } = period as { start?: unknown; end?: unknown };
  if (typeof start !== "string" || typeof end !== "string") return null;
  return parsePeriod({ start, end }, state.calendar);
}
