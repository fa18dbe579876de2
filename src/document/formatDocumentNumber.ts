import type { DocumentNumber } from "./parseDocumentNumber.ts";

/**
 * Writes the number of a document in its style; leading zeros are those it has.
 *
 * @param documentNumber As `parseDocumentNumber` gives it.
 * @example
 * formatDocumentNumber({ style: "party", number: "01", year: null, type: "CTr", issuer: "TU" });
 * // => "01-CTr/TU"
 */
export function formatDocumentNumber(documentNumber: DocumentNumber): string {
  const { style, number, year, type, issuer } = documentNumber;
  if (style === "party") return `${number}-${type}/${issuer}`;
  const told = year === null ? number : `${number}/${year}`;
  return type === null ? `${told}/${issuer}` : `${told}/${type}-${issuer}`;
}
