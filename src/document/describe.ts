import { shortened } from "./shortened.ts";

const longest = 60;

/**
 * Writes a received value the way an issue shows it: short, and telling text from number.
 *
 * @example
 * describe("1.134,5"); // => "\"1.134,5\""
 * describe(undefined); // => "nothing"
 */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number" || typeof value === "boolean" || value === null) {
    return String(value);
  }
  if (typeof value === "string") return JSON.stringify(shortened(value, longest));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
