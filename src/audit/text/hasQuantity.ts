import { kindOf, letterKind, letterOf } from "./letters.ts";
import type { PhraseBook } from "./phraseBook.ts";
import type { Words } from "./words.ts";

/** What a phrase with a number in it is: a number written out, a date or label, or neither. */
export type NumberPhrase = "numeral" | "label" | "neutral";

/**
 * Whether a text states a number that counts something: 25 schools, two criteria. Years, dates and
 * labels such as "quý 2" and "số 4" do not.
 *
 * @param marks 1 where a word is not looked at.
 */
export function hasQuantity(
  words: Words,
  marks: Uint8Array,
  phrases: PhraseBook<NumberPhrase>,
): boolean {
  for (let place = 0; place < words.count; ) {
    if (marks[place] === 1) {
      place += 1;
      continue;
    }
    const found = phrases.longestAt(words, place);
    if (found?.value === "numeral") return true;
    if (found) {
      place += found.words;
      continue;
    }
    const end = chainEnd(words, place);
    if (words.number[place] === 1 && !isYear(words, end - 1)) return true;
    place = end;
  }
  return false;
}

/** Where a run of numbers joined by / or - ends: 10/12/2020, 16/19. */
function chainEnd(words: Words, first: number): number {
  let place = first + 1;
  if (words.number[first] === 0) return place;
  while (place < words.count && words.number[place] === 1) {
    const between = words.text.slice(words.to[place - 1], words.from[place]);
    if (!/^[-–/]$/.test(between)) break;
    place += 1;
  }
  return place;
}

function isYear(words: Words, place: number): boolean {
  const [from, to] = [words.from[place] as number, words.to[place] as number];
  if (to - from !== 4) return false;
  for (let at = from; at < to; at++) {
    if (kindOf(letterOf(words.text.charCodeAt(at))) !== letterKind.digit) return false;
  }
  return /^(?:19|20)/.test(words.text.slice(from, to).normalize("NFKC"));
}
