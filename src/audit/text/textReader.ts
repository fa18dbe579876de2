import type { Evidence } from "../finding.ts";
import type { Lexicon } from "../lexicons/lexicon.ts";
import type { AuditText, ProgramSubject, Subject } from "../subjects.ts";
import { hasQuantity, type NumberPhrase } from "./hasQuantity.ts";
import { type CitationBooks, markCitations } from "./markCitations.ts";
import { markPhrases } from "./markPhrases.ts";
import { PhraseBook } from "./phraseBook.ts";
import { Words } from "./words.ts";

/** The names a program has a right to repeat. */
export interface OfficialNames {
  /** Titles of itself, of what it derives from and of the documents these cite. */
  readonly titles: readonly string[];
  /** Its own unit's and those of the units it derives from. */
  readonly places: readonly string[];
}

/** A text read as words, with what is not its own wording marked. */
export interface ReadText {
  text: AuditText;
  readonly words: Words;
  /** 1 where a word belongs to an official name or a citation; one place a word. */
  marks: Uint8Array;
}

type Books = readonly [accented: PhraseBook<boolean>, plain: PhraseBook<boolean>];

/** Reads the texts of one subject after another; what it gives is good until the next. */
export class TextReader {
  readonly #namesOf: (program: ProgramSubject) => OfficialNames;
  readonly #indicators: PhraseBook<true>;
  readonly #citations: CitationBooks;
  readonly #numbers: PhraseBook<NumberPhrase>;
  readonly #books = new WeakMap<readonly string[], Map<readonly string[] | undefined, Books>>();
  readonly #rooms: ReadText[] = [];
  #subject: Subject | null = null;
  #read: readonly ReadText[] = [];
  #program: ProgramSubject | null = null;
  #titles = new PhraseBook<true>([]);
  #places = new PhraseBook<true>([]);

  /** @param indicators Names of indicators, which are official as well. */
  constructor(
    lexicons: readonly Lexicon[],
    indicators: readonly string[],
    namesOf: (program: ProgramSubject) => OfficialNames,
  ) {
    const all = (pick: (lexicon: Lexicon) => readonly string[] | undefined): string[] =>
      lexicons.flatMap((lexicon) => pick(lexicon) ?? []);
    this.#namesOf = namesOf;
    this.#indicators = new PhraseBook(each(indicators, true), { acrossBreaks: true, fewest: 2 });
    const book = (citing: readonly string[]): PhraseBook<true> =>
      new PhraseBook(each(citing, true), { acrossBreaks: true });
    this.#citations = {
      before: book(all(({ citations }) => citations?.before)),
      after: book(all(({ citations }) => citations?.after)),
    };
    this.#numbers = new PhraseBook<NumberPhrase>([
      ...each(
        all(({ labels }) => labels),
        "label" as const,
      ),
      ...each(
        all(({ neutral }) => neutral),
        "neutral" as const,
      ),
      ...each(
        all(({ numerals }) => numerals),
        "numeral" as const,
      ),
    ]);
  }

  /** The texts of a subject as words, official names and citations marked. */
  read(subject: Subject): readonly ReadText[] {
    if (this.#subject === subject) return this.#read;
    const texts = "texts" in subject ? subject.texts : [];
    const program = subject.kind === "task" ? subject.program : subject;
    if (program.kind === "program" && texts.length > 0) this.#open(program);
    this.#subject = subject;
    this.#read = texts.map((text, place) => this.#readText(text, place));
    return this.#read;
  }

  /** The places where a program's own and its sources' units are named, by their names. */
  places(program: ProgramSubject): PhraseBook<true> {
    this.#open(program);
    return this.#places;
  }

  find(
    subject: Subject,
    phrases: readonly string[],
    neutral?: readonly string[],
  ): Extract<Evidence, { kind: "word" }>[] {
    const [accented, plain] = this.#booksOf(phrases, neutral);
    const found: Extract<Evidence, { kind: "word" }>[] = [];
    for (const { text, words, marks } of this.read(subject)) {
      const book = words.plain ? plain : accented;
      for (let place = 0; place < words.count; ) {
        const phrase = marks[place] === 1 ? null : book.longestAt(words, place);
        if (phrase?.value) {
          const from = words.from[place] as number;
          const to = words.to[place + phrase.words - 1] as number;
          const word = text.text.slice(from, to);
          found.push({ kind: "word", word, path: text.path, from, to });
        }
        place += phrase?.words ?? 1;
      }
    }
    return found;
  }

  hasNumber(subject: Subject): boolean {
    return this.read(subject).some(({ words, marks }) => {
      const seen = marks.slice(0, words.count);
      markPhrases(words, seen, this.#places);
      return hasQuantity(words, seen, this.#numbers);
    });
  }

  #readText(text: AuditText, place: number): ReadText {
    const room = this.#rooms[place] ?? { text, words: new Words(), marks: new Uint8Array(256) };
    room.text = text;
    const words = room.words.read(text.text);
    if (room.marks.length < words.count) room.marks = new Uint8Array(words.hash.length);
    const { marks } = room;
    marks.fill(0, 0, words.count);
    markPhrases(words, marks, this.#titles);
    markPhrases(words, marks, this.#indicators);
    markCitations(words, marks, this.#citations);
    this.#rooms[place] = room;
    return room;
  }

  #open(program: ProgramSubject): void {
    if (this.#program === program) return;
    const { titles, places } = this.#namesOf(program);
    this.#program = program;
    this.#titles = new PhraseBook(each(titles, true), { acrossBreaks: true, fewest: 3 });
    this.#places = new PhraseBook(each(places, true));
  }

  #booksOf(phrases: readonly string[], neutral: readonly string[] | undefined): Books {
    const known = this.#books.get(phrases) ?? new Map<readonly string[] | undefined, Books>();
    const made = known.get(neutral);
    if (made) return made;
    const all = [...each(neutral ?? [], false), ...each(phrases, true)];
    const books: Books = [new PhraseBook(all), new PhraseBook(all, { withoutAccents: true })];
    this.#books.set(phrases, known);
    known.set(neutral, books);
    return books;
  }
}

function each<Value>(phrases: readonly string[], value: Value): [string, Value][] {
  return phrases.map((phrase) => [phrase, value]);
}
