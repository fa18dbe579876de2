/**
 * Letters without case and accents, to compare abbreviations by; `Đ` in all its encodings is `d`.
 *
 * @example
 * plainLetters("QĐi"); // => "qdi"
 */
export function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ĐđÐðƉɖ]/gu, "d")
    .toLowerCase();
}
