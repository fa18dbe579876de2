/** A map, or the former one where that says the same. */
export function keptMap<Key, Value>(
  now: ReadonlyMap<Key, Value>,
  former: ReadonlyMap<Key, Value> | undefined,
): ReadonlyMap<Key, Value> {
  if (former?.size !== now.size) return now;
  for (const [key, value] of now) if (!former.has(key) || former.get(key) !== value) return now;
  return former;
}
