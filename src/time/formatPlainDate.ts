import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { epoch } from "./parsePlainDate.ts";

/**
 * Writes a day number as an ISO plain date.
 *
 * @param day Days since 1970-01-01.
 * @example
 * formatPlainDate(1); // => "1970-01-02"
 */
export function formatPlainDate(day: number): string {
  return formatISO(addDays(epoch, day), { representation: "date" });
}
