import { shortened } from "../../document/index.ts";
import type { Evidence, TextPlace } from "../finding.ts";
import type { ProgramSubject, TaskSubject } from "../subjects.ts";
import { forEachGram } from "./forEachGram.ts";
import { itemsOf } from "./itemsOf.ts";
import { gap, Wording } from "./wording.ts";
import type { ReadWording } from "./wordingReader.ts";

export type Passage = Extract<Evidence, { kind: "passage" }>;

const longestText = 400;

/** Of a run that stands in several places only the first so many are tried. */
const mostPlaces = 4;

/** Finds passages of other texts in a program's wording. */
export class PassageFinder {
  readonly #words: number;
  readonly #read: ReadWording;
  readonly #program: ProgramSubject;
  readonly #word: number[] = [];
  /** Where each word stands: which item, which of its texts, from and to. */
  readonly #where: number[] = [];
  readonly #places = new Map<number, number | number[]>();
  readonly #own = new Wording();

  /** @param words How many words a passage has at least. */
  constructor(program: ProgramSubject, words: number, read: ReadWording) {
    this.#words = words;
    this.#read = read;
    this.#program = program;
    for (const [item, subject] of itemsOf(program).entries()) {
      const base = this.#word.length;
      const wording = read(subject, this.#own);
      for (let at = 0; at < wording.count; at++) {
        this.#word.push(wording.word[at] as number);
        const [text, from, to] = [wording.text[at], wording.from[at], wording.to[at]];
        this.#where.push(item, text as number, from as number, to as number);
      }
      forEachGram(wording, words, (gram, place) => this.#put(gram, base + place));
    }
  }

  /** The passages of a program's own text, or of one task, that stand here too, whole. */
  passagesOf(subject: ProgramSubject | TaskSubject): Passage[] {
    const wording = this.#read(subject, this.#own);
    const { texts } = subject;
    const found: Passage[] = [];
    let after = 0;
    forEachGram(wording, this.#words, (gram, at) => {
      if (at < after) return;
      const [length, start] = this.#longest(wording, gram, at);
      if (length < this.#words) return;
      after = at + length;
      const { text = "", path = [] } = texts[wording.text[at] as number] ?? {};
      const [from, to] = [wording.from[at] as number, wording.to[after - 1] as number];
      found.push({
        kind: "passage",
        text: shortened(text.slice(from, to), longestText),
        words: length,
        here: { path, from, to },
        there: this.#stretch(start, start + length - 1),
      });
    });
    return found;
  }

  #put(gram: number, place: number): void {
    const known = this.#places.get(gram);
    if (known === undefined) this.#places.set(gram, place);
    else if (typeof known === "number") this.#places.set(gram, [known, place]);
    else if (known.length < mostPlaces) known.push(place);
  }

  /** How far the longest passage from here goes, and where it stands there. */
  #longest(wording: Wording, gram: number, at: number): [length: number, start: number] {
    const places = this.#places.get(gram) ?? [];
    let [longest, best] = [0, 0];
    for (const start of typeof places === "number" ? [places] : places) {
      let length = 0;
      while (
        at + length < wording.count &&
        wording.word[at + length] !== gap &&
        wording.word[at + length] === this.#word[start + length]
      ) {
        length += 1;
      }
      if (length > longest) [longest, best] = [length, start];
    }
    return [longest, best];
  }

  #stretch(first: number, last: number): Passage["there"] {
    const [item, text, from] = this.#where.slice(first * 4, first * 4 + 3) as [
      number,
      number,
      number,
    ];
    const { path = [] }: Partial<TextPlace> = itemsOf(this.#program)[item]?.texts[text] ?? {};
    const to = this.#where[last * 4 + 3] as number;
    return { path, from, to, unit: this.#program.unit, program: this.#program.id };
  }
}
