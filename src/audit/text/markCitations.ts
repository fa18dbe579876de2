import { parseDocumentNumber } from "../../document/index.ts";
import type { PhraseBook } from "./phraseBook.ts";
import type { Words } from "./words.ts";

const written =
  /\d{1,6}(?:\s?\/\s?\d{4})?\s{0,2}[-–/]\s{0,2}[\p{L}\p{M}]{1,8}\d{0,2}(?:\s?[-–/]\s?[\p{L}\p{M}\d&]{1,12}){0,3}/gu;
const longest = 6;

/** What stands before and behind the number of a document. */
export interface CitationBooks {
  readonly before: PhraseBook<true>;
  readonly after: PhraseBook<true>;
}

/**
 * Marks the documents a text cites: their number, such as 11-NQ/TU, and what belongs to it, such as
 * "Nghị quyết số" before and "ngày 10/12/2020 của Thành ủy" behind.
 *
 * @param marks 1 where a word is left out; one place a word.
 */
export function markCitations(words: Words, marks: Uint8Array, books: CitationBooks): void {
  const { text } = words;
  if (!text.includes("/")) return;
  let place = 0;
  for (const match of text.matchAll(written)) {
    if (parseDocumentNumber(match[0]) === null) continue;
    const end = match.index + match[0].length;
    while (place < words.count && (words.from[place] as number) < match.index) place += 1;
    const first = place;
    while (place < words.count && (words.from[place] as number) < end) place += 1;
    marks.fill(1, firstBefore(words, first, books.before), place);
    place = markAfter(words, marks, place, books.after);
  }
}

function firstBefore(words: Words, number: number, book: PhraseBook<true>): number {
  let first = number;
  for (let length = longest; length > 0; length--) {
    if (first < length || book.longestAt(words, first - length)?.words !== length) continue;
    first -= length;
    length = longest + 1;
  }
  return first;
}

function markAfter(words: Words, marks: Uint8Array, from: number, book: PhraseBook<true>): number {
  let place = from;
  while (place < words.count) {
    const found = book.longestAt(words, place);
    if (!found) break;
    marks.fill(1, place, place + found.words);
    place += found.words;
  }
  return place;
}
