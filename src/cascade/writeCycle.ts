const longest = 20;

/**
 * Writes a cycle as a chain that comes back to where it began; of a long one, how long it is.
 *
 * @param ids The ids in the order they lead to one another.
 * @param things What there are many of: "units".
 * @example
 * writeCycle(["a", "b"], "units"); // => "a → b → a"
 */
export function writeCycle(ids: readonly string[], things: string): string {
  if (ids.length <= longest) return [...ids, ids[0]].join(" → ");
  return `${ids.slice(0, longest).join(" → ")} → … (${ids.length} ${things})`;
}
