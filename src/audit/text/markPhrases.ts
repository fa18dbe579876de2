import type { PhraseBook } from "./phraseBook.ts";
import type { Words } from "./words.ts";

/**
 * Marks the words of every phrase of a book that stands in a text.
 *
 * @param marks 1 where a word is in a phrase; one place a word.
 */
export function markPhrases(words: Words, marks: Uint8Array, book: PhraseBook<true>): void {
  for (let place = 0; place < words.count; ) {
    const found = book.longestAt(words, place);
    const end = place + (found?.words ?? 1);
    if (found) marks.fill(1, place, end);
    place = end;
  }
}
