import type { AuditContext } from "../auditRule.ts";
import { readerOf } from "../shareAmongRules.ts";
import type { ProgramSubject, TaskSubject } from "../subjects.ts";
import { PhraseBook } from "../text/phraseBook.ts";
import type { TextReader } from "../text/textReader.ts";
import { forEachGram } from "./grams.ts";
import { Wording } from "./wording.ts";

/** The runs of words of all programs, one number each, item after item, program after program. */
export interface GramIndex {
  /** How many words a run has. */
  readonly words: number;
  readonly programs: readonly ProgramSubject[];
  /** Where each program's items begin: first its own text, then its tasks; one more at the end. */
  readonly firstItem: Uint32Array;
  /** Where each item's runs begin; one more at the end. */
  readonly firstGram: Uint32Array;
  readonly grams: Uint32Array;
}

/** Reads the wording of a program, or of one of its tasks. */
export type ReadWording = (subject: ProgramSubject | TaskSubject, into: Wording) => Wording;

/** How texts of an audit are read for comparing. */
export function wordingReader(context: AuditContext): ReadWording {
  const reader: TextReader = readerOf(context);
  const kinds = new PhraseBook<boolean>(
    context.lexicons.flatMap(({ places = [], neutral = [] }) => [
      ...neutral.map((phrase) => [phrase, false] as const),
      ...places.map((phrase) => [phrase, true] as const),
    ]),
  );
  return (subject, into) => {
    const program = subject.kind === "task" ? subject.program : subject;
    return into.read(reader.read(subject), reader.places(program), kinds);
  };
}

/** What a program is compared by: its own text, then its tasks. */
export function itemsOf(program: ProgramSubject): readonly (ProgramSubject | TaskSubject)[] {
  return [program, ...program.tasks];
}

/** Reads all programs once and keeps their runs of `words` words. */
export function indexGrams(
  programs: readonly ProgramSubject[],
  words: number,
  read: ReadWording,
): GramIndex {
  const items = programs.reduce((count, { tasks }) => count + 1 + tasks.length, 0);
  const firstItem = new Uint32Array(programs.length + 1);
  const firstGram = new Uint32Array(items + 1);
  let grams = new Uint32Array(1024);
  let [item, count] = [0, 0];
  const wording = new Wording();
  const put = (gram: number): void => {
    if (count === grams.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(grams);
      grams = larger;
    }
    grams[count] = gram;
    count += 1;
  };
  for (const [number, program] of programs.entries()) {
    for (const subject of itemsOf(program)) {
      forEachGram(read(subject, wording), words, put);
      item += 1;
      firstGram[item] = count;
    }
    firstItem[number + 1] = item;
  }
  return { words, programs, firstItem, firstGram, grams: grams.subarray(0, count) };
}
