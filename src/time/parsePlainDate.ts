const shape = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsADay = 86_400_000;
export const epoch = new Date(1970, 0, 1);

/**
 * Reads an ISO plain date such as `2023-06-30` as a day number.
 *
 * @param text The date, `yyyy-mm-dd`, with no time and no zone.
 * @returns Days since 1970-01-01, or `null` where there is no such day.
 * @example
 * parsePlainDate("1970-01-02"); // => 1
 * parsePlainDate("2023-02-30"); // => null
 */
export function parsePlainDate(text: string): number | null {
  if (!shape.test(text)) return null;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  // A day that is not there would be one of the next month. Counted in UTC no day is shorter.
  const date = new Date(0);
  date.setUTCFullYear(year as number, (month as number) - 1, day);
  if (date.getUTCDate() !== day || date.getUTCMonth() + 1 !== month) return null;
  return date.getTime() / millisecondsADay;
}
