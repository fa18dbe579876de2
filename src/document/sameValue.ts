/**
 * Whether two plain values say the same, whatever the order of their keys; a key without a value is
 * as good as none.
 *
 * @example
 * sameValue({ id: "city", tags: ["poor"] }, { tags: ["poor"], id: "city", name: undefined }); // => true
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, place) => sameValue(item, other[place]))
    );
  }
  return sameKeys(one as Keyed, other as Keyed);
}

type Keyed = Readonly<Record<string, unknown>>;

function sameKeys(one: Keyed, other: Keyed): boolean {
  for (const key in one) {
    if (!sameValue(one[key], Object.hasOwn(other, key) ? other[key] : undefined)) return false;
  }
  for (const key in other) {
    if (other[key] !== undefined && !Object.hasOwn(one, key)) return false;
  }
  return true;
}
