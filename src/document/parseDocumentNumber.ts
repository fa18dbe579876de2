import { documentIssuers, typelessIssuers } from "./documentIssuers.ts";
import { type DocumentType, documentTypes } from "./documentTypes.ts";
import { plainLetters } from "./plainLetters.ts";

/** The number of a document, taken apart. */
export type DocumentNumber =
  | {
      /** `01-CTr/TU`. */
      readonly style: "party";
      /** As it is written: leading zeros are kept. */
      readonly number: string;
      readonly year: null;
      readonly type: DocumentType;
      readonly issuer: string;
    }
  | {
      /** `1656/NQ-UBTVQH15`, `12/2021/NĐ-CP`. */
      readonly style: "state";
      readonly number: string;
      readonly year: number | null;
      readonly type: DocumentType;
      readonly issuer: string;
    }
  | {
      /** `97/2019/QH14`: whether it is a law or a resolution, its number does not say. */
      readonly style: "state";
      readonly number: string;
      readonly year: number;
      readonly type: null;
      readonly issuer: string;
    };

const typeOf = new Map(
  (Object.keys(documentTypes) as DocumentType[]).map((type) => [plainLetters(type), type]),
);

const issuerOf = new Map(documentIssuers.map((issuer) => [plainLetters(issuer), issuer]));

const issuerName = /^\p{L}[\p{L}\p{N}&]*$/u;

/**
 * Takes the number of a document apart, in the party's style (`01-CTr/TU`) or the state's
 * (`12/2021/NĐ-CP`, `97/2019/QH14`).
 *
 * Casing, accents, the encoding of `Đ`, other dashes and spaces around them are forgiven: types and
 * well-known issuers come back as they are properly written, other issuers as they were.
 *
 * @param text The number alone, without "số" before it or a date behind.
 * @returns Null where it is neither, or of a type that is not among `documentTypes`.
 * @example
 * parseDocumentNumber("01 - Ctr / TU");
 * // => { style: "party", number: "01", year: null, type: "CTr", issuer: "TU" }
 * parseDocumentNumber("97/2019/QH14");
 * // => { style: "state", number: "97", year: 2019, type: null, issuer: "QH14" }
 * parseDocumentNumber("20/11/2025"); // => null
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const [head = [], ...rest] = text
    .normalize("NFC")
    .split("/")
    .map((piece) => piece.split(/[-\u2010-\u2015\u2212]/u).map((word) => word.trim()));
  const number = head[0] ?? "";
  if (!/^0*[1-9][0-9]*$/.test(number)) return null;
  if (head.length === 2) return rest.length === 1 ? party(number, head[1] ?? "", rest[0]) : null;
  if (head.length > 2 || rest.length === 0 || rest.length > 2) return null;
  const written = rest.length === 2 ? (rest[0] ?? []) : null;
  if (written && (written.length !== 1 || !/^(?:19|20)[0-9]{2}$/.test(written[0] ?? ""))) {
    return null;
  }
  return state(number, written && Number(written[0]), rest.at(-1) ?? []);
}

function party(
  number: string,
  written: string,
  words: readonly string[] | undefined,
): DocumentNumber | null {
  const type = typeOf.get(plainLetters(written));
  const issuer = issuerFrom(words ?? []);
  if (type === undefined || issuer === null) return null;
  return Object.freeze({ style: "party", number, year: null, type, issuer });
}

function state(
  number: string,
  year: number | null,
  words: readonly string[],
): DocumentNumber | null {
  if (words.length === 1) {
    const issuer = issuerFrom(words);
    const typeless = typelessIssuers.includes(issuer?.replace(/[0-9]+$/u, "") ?? "");
    if (year === null || issuer === null || !typeless) return null;
    return Object.freeze({ style: "state", number, year, type: null, issuer });
  }
  const type = typeOf.get(plainLetters(words[0] ?? ""));
  const issuer = issuerFrom(words.slice(1));
  if (type === undefined || issuer === null) return null;
  return Object.freeze({ style: "state", number, year, type, issuer });
}

/** One issuer, or several joined by dashes, those that are known in their proper casing. */
function issuerFrom(words: readonly string[]): string | null {
  if (!words.every((word) => issuerName.test(word))) return null;
  return words.map(properly).join("-") || null;
}

function properly(issuer: string): string {
  const term = /[0-9]*$/u.exec(issuer)?.[0] ?? "";
  const name = issuer.slice(0, issuer.length - term.length);
  const known = issuerOf.get(plainLetters(name));
  return (known ?? name.replaceAll(/[ÐƉ]/gu, "Đ").replaceAll(/[ðɖ]/gu, "đ")) + term;
}
