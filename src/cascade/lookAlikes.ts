/**
 * Finds ids a person would read as the same: in other case, with other spaces, or with accents
 * encoded in another way.
 *
 * @param ids The ids to choose from; they are read when the first one is looked for.
 * @returns The first of them that looks like an id, or undefined.
 * @example
 * lookAlikes(() => ["Ba Đình"])("ba đình "); // => "Ba Đình"
 */
export function lookAlikes(ids: () => Iterable<string>): (id: string) => string | undefined {
  let known: Map<string, string> | undefined;
  return (id) => {
    if (!known) {
      known = new Map();
      for (const one of ids()) if (!known.has(folded(one))) known.set(folded(one), one);
    }
    return known.get(folded(id));
  };
}

function folded(id: string): string {
  return id.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
