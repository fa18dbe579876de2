import { plainLetters } from "../../document/index.ts";
import { spellWord } from "./spellWord.ts";
import { Words } from "./words.ts";

/** A phrase found in a text: how many words it takes, and what it stands for. */
export interface FoundPhrase<Value> {
  readonly words: number;
  readonly value: Value;
}

export interface PhraseBookOptions {
  /** Whether a phrase may go on across a comma or a full stop, as titles do. */
  readonly acrossBreaks?: boolean;
  /**
   * Whether accents are left out, for texts written without any. One syllable without its accent
   * could be too many words, so a phrase of one is left out as well.
   */
  readonly withoutAccents?: boolean;
  /** Phrases of fewer words are left out; 1 unless said. */
  readonly fewest?: number;
}

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  /** After any number. */
  number?: Node<Value>;
  phrase?: { readonly value: Value; readonly spelling: readonly (string | null)[] };
}

const filterSize = 4096;

/** Phrases are read one after another, and a book is made for every program. */
const words = new Words();

/** Of what is longer only the beginning is looked for. */
const longestPhrase = 100;

/** Phrases to look for in texts, the longest first. `#` in a phrase stands for any number. */
export class PhraseBook<Value> {
  readonly #root: Node<Value> = { next: new Map() };
  readonly #starts = new Uint8Array(filterSize);
  readonly #acrossBreaks: boolean;

  /** @param phrases Each with what it stands for; of two that are alike the first counts. */
  constructor(
    phrases: Iterable<readonly [string, Value]>,
    { acrossBreaks = false, withoutAccents = false, fewest = 1 }: PhraseBookOptions = {},
  ) {
    this.#acrossBreaks = acrossBreaks;
    for (const [phrase, value] of phrases) {
      const text = withoutAccents ? plainLetters(phrase) : phrase;
      const changed = withoutAccents && text !== phrase.toLowerCase();
      words.read(text.replaceAll("#", "0"));
      if (words.count >= Math.max(fewest, changed ? 2 : 1)) this.#add(text, value);
    }
  }

  #add(text: string, value: Value): void {
    const spelling: (string | null)[] = [];
    let node = this.#root;
    for (let place = 0; place < Math.min(words.count, longestPhrase); place++) {
      const [from, to] = [words.from[place] as number, words.to[place] as number];
      const hash = words.hash[place] as number;
      const any = text.charAt(from) === "#";
      spelling.push(any ? null : spellWord(text.slice(from, to)));
      const known = any ? node.number : node.next.get(hash);
      const next: Node<Value> = known ?? { next: new Map() };
      if (any) node.number = next;
      else node.next.set(hash, next);
      if (place === 0 && any) this.#starts.fill(1);
      else if (place === 0) this.#starts[hash % filterSize] = 1;
      node = next;
    }
    node.phrase ??= { value, spelling };
  }

  /** The longest phrase that begins at a word, or null. */
  longestAt(text: Words, place: number): FoundPhrase<Value> | null {
    if (this.#starts[(text.hash[place] as number) % filterSize] === 0) return null;
    return this.#longest(this.#root, text, place, place);
  }

  #longest(
    node: Node<Value>,
    text: Words,
    first: number,
    place: number,
  ): FoundPhrase<Value> | null {
    const goesOn =
      place < text.count && (place === first || this.#acrossBreaks || text.broken[place] === 0);
    if (goesOn) {
      const exact = node.next.get(text.hash[place] as number);
      const found = exact && this.#longest(exact, text, first, place + 1);
      const any = text.number[place] === 1 ? node.number : undefined;
      const other = any && this.#longest(any, text, first, place + 1);
      if (found && other) return found.words >= other.words ? found : other;
      if (found || other) return found ?? other ?? null;
    }
    if (!node.phrase || !isSpelt(text, first, node.phrase.spelling)) return null;
    return { words: place - first, value: node.phrase.value };
  }
}

/** Two words that differ may come to the same number, if seldom. */
function isSpelt(text: Words, first: number, spelling: readonly (string | null)[]): boolean {
  return spelling.every((expected, place) => {
    const [from, to] = [text.from[first + place], text.to[first + place]];
    return expected === null || spellWord(text.text.slice(from, to)) === expected;
  });
}
