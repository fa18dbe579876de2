import type { IssuePath } from "./issue.ts";

/**
 * The value at a path, or undefined where the path leads nowhere; nothing inherited is found.
 *
 * @example
 * valueAt({ units: [{ id: "city" }] }, ["units", 0, "id"]); // => "city"
 */
export function valueAt(input: unknown, path: IssuePath): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
