import { parsePlainDate } from "./parsePlainDate.ts";

const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const millisecondsADay = 86_400_000;

/**
 * Reads a plain date, or an ISO date and time with its zone, as milliseconds since 1970 in UTC.
 *
 * @param text `2023-07-12`, which is the day's first instant, or `2023-07-12T08:30:00+07:00`.
 * @returns Milliseconds, or `null` where the text is neither.
 * @example
 * parseInstant("1970-01-02"); // => 86400000
 * parseInstant("1970-01-01T07:00:00+07:00"); // => 0
 */
export function parseInstant(text: string): number | null {
  const day = parsePlainDate(text);
  if (day !== null) return day * millisecondsADay;
  const match = shape.exec(text);
  if (!match || parsePlainDate(match[1] as string) === null) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
