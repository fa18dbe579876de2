import type { PhraseBook } from "../text/phraseBook.ts";
import type { ReadText } from "../text/textReader.ts";

/** Stands for every name and kind of unit, which change when a text is handed on. */
const place = 1;
/** Stands where something was left out and between texts: no run of words goes on across it. */
export const gap = 0;

/**
 * The wording of a subject, ready to be compared: its words in order, the names of units made one
 * word, official names and citations left out.
 *
 * It reads one subject at a time into the same columns; only the first `count` places count.
 */
export class Wording {
  count = 0;
  word = new Uint32Array(256);
  /** Which of the subject's texts it stands in, and where. */
  text = new Uint8Array(256);
  from = new Uint32Array(256);
  to = new Uint32Array(256);

  /**
   * @param names Names of units.
   * @param kinds Kinds of units, and with `false` phrases in which they mean something else.
   */
  read(texts: readonly ReadText[], names: PhraseBook<true>, kinds: PhraseBook<boolean>): this {
    this.count = 0;
    for (const [text, { words, marks }] of texts.entries()) {
      let at = 0;
      while (at < words.count) {
        const kind = marks[at] === 1 ? null : kinds.longestAt(words, at);
        const name = marks[at] === 1 ? null : names.longestAt(words, at);
        const isName = name !== null && name.words >= (kind?.words ?? 0);
        const length = isName ? name.words : (kind?.words ?? 1);
        const from = words.from[at] as number;
        const to = words.to[at + length - 1] as number;
        if (marks[at] === 1) this.#put(gap, text, from, to);
        else if (isName || kind?.value) this.#put(place, text, from, to);
        else {
          for (let one = at; one < at + length; one++) {
            const word = Math.max(2, words.hash[one] as number);
            this.#put(word, text, words.from[one] as number, words.to[one] as number);
          }
        }
        at += length;
      }
      this.#put(gap, text, 0, 0);
    }
    return this;
  }

  /** Adds a word; of several names or gaps in a row only one counts. */
  #put(word: number, text: number, from: number, to: number): void {
    const last = this.count - 1;
    if (word <= place && last >= 0 && this.word[last] === word && this.text[last] === text) {
      this.to[last] = to;
      return;
    }
    const at = this.count;
    if (at === this.word.length) this.#grow();
    this.word[at] = word;
    this.text[at] = text;
    this.from[at] = from;
    this.to[at] = to;
    this.count = at + 1;
  }

  #grow(): void {
    const room = this.word.length * 2;
    const [word, text] = [new Uint32Array(room), new Uint8Array(room)];
    const [from, to] = [new Uint32Array(room), new Uint32Array(room)];
    word.set(this.word);
    text.set(this.text);
    from.set(this.from);
    to.set(this.to);
    Object.assign(this, { word, text, from, to });
  }
}
