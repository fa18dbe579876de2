import { fc, test as prop } from "@fast-check/vitest";
import {
  type DocumentNumber,
  type DocumentType,
  documentTypes,
  formatDocumentNumber,
  parseDocumentNumber,
  sameDocumentNumber,
} from "target-cascade";
import { describe, expect, test } from "vitest";

/** Numbers as they are, and what they say. */
const known: readonly (readonly [string, Omit<DocumentNumber, "style">])[] = [
  ["01-CTr/TU", { number: "01", year: null, type: "CTr", issuer: "TU" }],
  ["11-ĐA/TU", { number: "11", year: null, type: "ĐA", issuer: "TU" }],
  ["155-KH/TU", { number: "155", year: null, type: "KH", issuer: "TU" }],
  ["366-QĐ/TW", { number: "366", year: null, type: "QĐ", issuer: "TW" }],
  ["22-QĐi/TW", { number: "22", year: null, type: "QĐi", issuer: "TW" }],
  ["97/2019/QH14", { number: "97", year: 2019, type: null, issuer: "QH14" }],
  ["202/2025/QH15", { number: "202", year: 2025, type: null, issuer: "QH15" }],
  ["1656/NQ-UBTVQH15", { number: "1656", year: null, type: "NQ", issuer: "UBTVQH15" }],
  ["12/2021/NĐ-CP", { number: "12", year: 2021, type: "NĐ", issuer: "CP" }],
  ["09/2021/TTLT-BTC-BTNMT", { number: "09", year: 2021, type: "TTLT", issuer: "BTC-BTNMT" }],
  ["800/QĐ-TTg", { number: "800", year: null, type: "QĐ", issuer: "TTg" }],
  ["05/2020/TT-BNN&PTNT", { number: "05", year: 2020, type: "TT", issuer: "BNN&PTNT" }],
];

describe("the number of a document", () => {
  test.each(known)("%s is taken apart and put together again", (text, parts) => {
    const parsed = parseDocumentNumber(text);
    expect(parsed).toEqual({ style: /^\d+-/.test(text) ? "party" : "state", ...parts });
    expect(formatDocumentNumber(parsed as DocumentNumber)).toBe(text);
    expect(Object.isFrozen(parsed)).toBe(true);
  });

  test.each([
    ["01-Ctr/TU", "01-CTr/TU"],
    ["01-CTR/tu", "01-CTr/TU"],
    ["11-DA/TU", "11-ĐA/TU"],
    ["11-\u00d0A/TU", "11-ĐA/TU"],
    ["11-\u0189A/TU", "11-ĐA/TU"],
    ["11-đa/Tu", "11-ĐA/TU"],
    ["22-qdI/tw", "22-QĐi/TW"],
    [" 01 - CTr / TU ", "01-CTr/TU"],
    ["01\u2013CTr/TU", "01-CTr/TU"],
    ["01\u2011CTr\u00a0/ TU", "01-CTr/TU"],
    ["12 / 2021 / nd \u2014 cp", "12/2021/NĐ-CP"],
    ["800/qd-TTG", "800/QĐ-TTg"],
    ["45/NQ-HDND", "45/NQ-HĐND"],
    ["97/2019/qh14", "97/2019/QH14"],
    ["005/TTR-UBND", "005/TTr-UBND"],
    ["7-NQ/\u00d0UK", "7-NQ/ĐUK"],
  ])("%s is %s", (text, proper) => {
    const parsed = parseDocumentNumber(text);
    expect(parsed && formatDocumentNumber(parsed)).toBe(proper);
    expect(sameDocumentNumber(text, proper)).toBe(true);
  });

  test("leaves an issuer nobody knows as it is written", () => {
    expect(parseDocumentNumber("3-KH/BTGTw")?.issuer).toBe("BTGTw");
  });

  test("may have its accents apart", () => {
    expect(parseDocumentNumber("3-HD/BT\u01af".normalize("NFD"))?.issuer).toBe("BTƯ");
  });

  test.each([
    "",
    "01",
    "CTr/TU",
    "01-CTr",
    "01-CTr/",
    "-CTr/TU",
    "0-CTr/TU",
    "00/NQ-CP",
    "1.5-CTr/TU",
    "01-XYZ/TU",
    "01-constructor/TU",
    "01-CTr-TU/TW",
    "01-CTr/TU/2021",
    "01--CTr/TU",
    "01-CTr/TU ngày 17-3-2021",
    "Số 01-CTr/TU",
    "01-CTr/15",
    "20/11/2025",
    "97/2019/BTC",
    "97/QH14",
    "97/19/QH14",
    "12/2021/NĐ-",
    "12/2021/XYZ-CP",
    "12/2021/2022/NĐ-CP",
    "12/NĐ/CP",
    "12/1800/NĐ-CP",
    "٣-CTr/TU",
  ])("%j is none", (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
    expect(sameDocumentNumber(text, text)).toBe(false);
  });

  test("is soon done with text of any length", () => {
    for (const text of ["-", "/", " ", "1", "A", "1-"]) {
      expect(parseDocumentNumber(text.repeat(200_000))).toBeNull();
    }
    expect(parseDocumentNumber(`1-CTr/${"A".repeat(200_000)}!`)).toBeNull();
  });

  test("is the same however it is written, and another where anything it says differs", () => {
    expect(sameDocumentNumber("1-CTR/TU", "001 – CTr/TU")).toBe(true);
    expect(sameDocumentNumber("12/NQ-TW", "12-NQ/TW")).toBe(true);
    for (const other of ["2-CTr/TU", "10-CTr/TU", "1-NQ/TU", "1-CTr/TW", "1/2021/CTr-TU", "none"]) {
      expect(sameDocumentNumber("1-CTr/TU", other)).toBe(false);
    }
    expect(sameDocumentNumber("8-QĐ/TW", "8-QĐi/TW")).toBe(false);
    expect(sameDocumentNumber("97/2019/QH14", "97/2020/QH14")).toBe(false);
  });

  test("says what its type is called", () => {
    expect(documentTypes.CTr).toBe("chương trình");
    expect(Object.isFrozen(documentTypes)).toBe(true);
  });
});

const digits = fc
  .tuple(fc.nat(2), fc.integer({ min: 1, max: 99_999 }))
  .map(([zeros, number]) => "0".repeat(zeros) + number);
const type = fc.constantFrom(...(Object.keys(documentTypes) as DocumentType[]));
const unknown = "BTC-BTNMT";
const issuer = fc.constantFrom("TU", "TW", "CP", "TTg", "UBND-HĐND", "ĐU", "BCĐ06", unknown);
const typeless = fc.constantFrom("QH13", "QH15", "UBTVQH15");
const year = fc.integer({ min: 1945, max: 2099 });

/** Every number there can be. */
const numbers: fc.Arbitrary<DocumentNumber> = fc.oneof(
  fc.record({
    style: fc.constant("party" as const),
    ...{ number: digits, year: fc.constant(null), type, issuer },
  }),
  fc.record({
    style: fc.constant("state" as const),
    ...{ number: digits, year: fc.option(year), type, issuer },
  }),
  fc.record({
    style: fc.constant("state" as const),
    ...{ number: digits, year, type: fc.constant(null), issuer: typeless },
  }),
);

describe("every number", () => {
  prop.prop([numbers])("comes back as it was, once written and read", (number) => {
    expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
  });

  prop.prop([numbers, fc.array(fc.nat(7), { minLength: 1, maxLength: 40 })])(
    "comes back from any casing, without accents and with spaces around its dashes",
    (number, habits) => {
      fc.pre(number.issuer !== unknown); // It stays in the casing it has.
      const text = formatDocumentNumber(number);
      const careless = [...text].map((letter, place) => {
        const habit = habits[place % habits.length] ?? 0;
        if (/[-/]/.test(letter)) return habit > 3 ? ` ${letter} ` : letter;
        const plain = letter.replace("Đ", habit > 5 ? "D" : habit > 3 ? "\u00d0" : "Đ");
        return habit % 2 === 0 ? plain.toLowerCase() : plain.toUpperCase();
      });
      expect(parseDocumentNumber(careless.join(""))).toEqual(number);
      expect(sameDocumentNumber(careless.join(""), text)).toBe(true);
    },
  );

  prop.prop([numbers, numbers])("is the same as another only where it says the same", (a, b) => {
    const saidBy = ({ number, year: of, type: kind, issuer: by }: DocumentNumber) =>
      JSON.stringify([Number(number), of, kind, by]);
    expect(sameDocumentNumber(formatDocumentNumber(a), formatDocumentNumber(b))).toBe(
      saidBy(a) === saidBy(b),
    );
  });

  prop.prop([fc.string({ unit: "binary" })])("is read from nothing but a number", (text) => {
    const parsed = parseDocumentNumber(text);
    expect(parsed === null || sameDocumentNumber(text, formatDocumentNumber(parsed))).toBe(true);
  });
});
