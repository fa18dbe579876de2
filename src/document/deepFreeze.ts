/**
 * Freezes a plain value and everything in it, and gives it back.
 *
 * @example
 * Object.isFrozen(deepFreeze({ tags: [] }).tags); // => true
 */
export function deepFreeze<Value>(value: Value): Value {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next)) waiting.push(inner);
  }
  return value;
}
