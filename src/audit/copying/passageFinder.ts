import { shortened } from "../../document/index.ts";
import type { Evidence, TextPlace } from "../finding.ts";
import type { ProgramSubject, TaskSubject } from "../subjects.ts";
import { itemsOf, type ReadWording } from "./gramIndex.ts";
import { forEachGram } from "./grams.ts";
import { gap, Wording } from "./wording.ts";

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
  readonly #text: TextPlace[] = [];
  readonly #places = new Map<number, number[]>();
  readonly #own = new Wording();

  /** @param words How many words a passage has at least. */
  constructor(program: ProgramSubject, words: number, read: ReadWording) {
    this.#words = words;
    this.#read = read;
    this.#program = program;
    for (const subject of itemsOf(program)) {
      const base = this.#word.length;
      const wording = read(subject, this.#own);
      const { texts } = subject;
      for (let at = 0; at < wording.count; at++) {
        this.#word.push(wording.word[at] as number);
        this.#text.push(placeIn(texts, wording, at, at));
      }
      forEachGram(wording, words, (gram, place) => {
        const known = this.#places.get(gram) ?? [];
        if (known.length < mostPlaces) known.push(base + place);
        this.#places.set(gram, known);
      });
    }
  }

  /** The passages of a program, or of one task, that stand here too, as far as they go. */
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
      const here = placeIn(texts, wording, at, after - 1);
      const text = texts[wording.text[at] as number]?.text.slice(here.from, here.to) ?? "";
      const there = this.#stretch(start, start + length - 1);
      found.push({
        kind: "passage",
        text: shortened(text, longestText),
        words: length,
        here,
        there,
      });
    });
    return found;
  }

  /** How far the longest passage from here goes, and where it stands there. */
  #longest(wording: Wording, gram: number, at: number): [length: number, start: number] {
    let [longest, best] = [0, 0];
    for (const start of this.#places.get(gram) ?? []) {
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
    const { path, from } = this.#text[first] as TextPlace;
    const { to } = this.#text[last] as TextPlace;
    return { path, from, to, unit: this.#program.unit, program: this.#program.id };
  }
}

function placeIn(
  texts: ProgramSubject["texts"],
  { text, from, to }: Wording,
  first: number,
  last: number,
): TextPlace {
  const { path = [] } = texts[text[first] as number] ?? {};
  return { path, from: from[first] as number, to: to[last] as number };
}
