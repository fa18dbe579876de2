const most = 10_000;

/**
 * What a text is read as, from a cache of those that recur; where nearly all are different it holds
 * the latest ones only.
 */
export function rememberedText<Value>(
  cache: Map<string, Value>,
  text: string,
  read: (text: string) => Value,
): Value {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const value = read(text);
  if (cache.size >= most) cache.clear();
  cache.set(text, value);
  return value;
}
