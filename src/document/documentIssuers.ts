/** Those who issue documents, as their abbreviations are properly cased; a term number may follow. */
export const documentIssuers: readonly string[] = Object.freeze([
  "BCĐ",
  "CP",
  "CTN",
  "ĐU",
  "HĐND",
  "HU",
  "QH",
  "QU",
  "TTg",
  "TU",
  "TW",
  "UBND",
  "UBTVQH",
  "VPTU",
  "VPTW",
]);

/** Those whose documents may have a number without a type: `97/2019/QH14`. */
export const typelessIssuers: readonly string[] = Object.freeze(["QH", "UBTVQH"]);
