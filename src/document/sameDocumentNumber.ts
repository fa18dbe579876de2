import { parseDocumentNumber } from "./parseDocumentNumber.ts";
import { plainLetters } from "./plainLetters.ts";

/**
 * Whether two numbers name the same document, however they are written: number, year, type and
 * issuer agree, whatever the casing, accents, spaces, leading zeros and style.
 *
 * @returns False where either is not the number of a document.
 * @example
 * sameDocumentNumber("1-CTR/TU", "01 - CTr/TU"); // => true
 * sameDocumentNumber("08-QĐ/TW", "08-QĐi/TW"); // => false
 */
export function sameDocumentNumber(one: string, other: string): boolean {
  const key = keyOf(one);
  return key !== null && key === keyOf(other);
}

function keyOf(text: string): string | null {
  const parsed = parseDocumentNumber(text);
  if (!parsed) return null;
  const { number, year, type, issuer } = parsed;
  return [number.replace(/^0+/, ""), year ?? "", type ?? "", plainLetters(issuer)].join("/");
}
