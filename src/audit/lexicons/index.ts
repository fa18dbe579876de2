import { englishLexicon } from "./englishLexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { vietnameseLexicon } from "./vietnameseLexicon.ts";

/** The lexicons every audit knows. */
export const builtInLexicons: readonly Lexicon[] = Object.freeze([
  vietnameseLexicon,
  englishLexicon,
]);
