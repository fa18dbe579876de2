/**
 * Orders two ids by code point, which is where ties end.
 *
 * @returns Negative where `left` comes first, positive where `right` does, 0 where they are equal.
 * @example
 * compareIds("ward-10", "ward-9") < 0; // => true
 */
export function compareIds(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let position = 0; position < shared; position++) {
    const one = left.charCodeAt(position);
    const other = right.charCodeAt(position);
    if (one !== other) return codePointOrder(one) - codePointOrder(other);
  }
  return left.length - right.length;
}

/** Moves surrogates, which UTF-16 puts before U+E000, behind everything they stand for. */
function codePointOrder(codeUnit: number): number {
  if (codeUnit < 0xd800) return codeUnit;
  return codeUnit >= 0xe000 ? codeUnit - 0x800 : codeUnit + 0x2000;
}
