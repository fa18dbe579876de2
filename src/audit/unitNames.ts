import type { Lexicon } from "./lexicons/lexicon.ts";
import { phrasesOf } from "./lexicons/phrasesOf.ts";
import { PhraseBook } from "./text/phraseBook.ts";
import { Words } from "./text/words.ts";

/**
 * Answers how a unit may be called: by its name, and without the kind of unit it begins with.
 *
 * @returns For `Quận Ba Đình` that and `Ba Đình`; for `Phường 4` only that.
 */
export function unitNames(
  lexicons: readonly Lexicon[],
): (name: string | undefined) => readonly string[] {
  const kinds = new PhraseBook(phrasesOf(lexicons, "places").map((kind) => [kind, true] as const));
  const words = new Words();
  return (name) => {
    if (name === undefined) return [];
    words.read(name);
    const kind = words.count > 0 ? (kinds.longestAt(words, 0)?.words ?? 0) : 0;
    if (kind === 0 || kind >= words.count || words.number[kind] === 1) return [name];
    return [name, name.slice(words.from[kind])];
  };
}
