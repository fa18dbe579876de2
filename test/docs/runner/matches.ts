import { isDeepStrictEqual } from "node:util";
import { isOpen } from "./rest.ts";

/**
 * Whether a value is what a page shows: equal all the way down, or, where the page writes `…`,
 * equal as far as it goes. Class and frozenness do not show in print, so they are not compared;
 * nor are properties that are undefined.
 */
export function matches(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== "object" || expected === null) return Object.is(actual, expected);
  if (typeof actual !== "object" || actual === null) return false;
  if (Array.isArray(expected)) {
    const shown = isOpen(expected) ? expected.slice(0, -1) : expected;
    if (!Array.isArray(actual) && !ArrayBuffer.isView(actual)) return false;
    const items: unknown[] = Array.from(actual as ArrayLike<unknown>);
    const enough = isOpen(expected) ? items.length >= shown.length : items.length === shown.length;
    return enough && shown.every((item, index) => matches(items[index], item));
  }
  if (Array.isArray(actual)) return false;
  if (Object.getPrototypeOf(expected) !== Object.prototype) {
    return isDeepStrictEqual(actual, expected);
  }
  const has = (of: object, key: string) => Reflect.get(of, key) !== undefined;
  const keys = Object.keys(expected).filter((key) => has(expected, key));
  const same = keys.every((key) => matches(Reflect.get(actual, key), Reflect.get(expected, key)));
  if (!same || isOpen(expected)) return same;
  return Object.keys(actual).every((key) => !has(actual, key) || has(expected, key));
}
