import type { Lexicon } from "./lexicon.ts";

/** The phrases of one kind in some lexicons together. */
export function phrasesOf(
  lexicons: readonly Lexicon[],
  kind: Exclude<keyof Lexicon, "language" | "citations">,
): string[] {
  return lexicons.flatMap((lexicon) => lexicon[kind] ?? []);
}
