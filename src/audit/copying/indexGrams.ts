import type { ProgramSubject } from "../subjects.ts";
import { forEachGram } from "./forEachGram.ts";
import { Growing } from "./growing.ts";
import { itemsOf } from "./itemsOf.ts";
import { Wording } from "./wording.ts";
import type { ReadWording } from "./wordingReader.ts";

/** The runs of words of all programs, one number each, item after item, program after program. */
export interface GramIndex {
  /** How many words a run has. */
  readonly words: number;
  readonly programs: readonly ProgramSubject[];
  /** Where each program's items begin: first its own text, then its tasks; one more at the end. */
  readonly firstItem: Uint32Array;
  /** Where each item's runs begin; one more at the end. */
  readonly firstGram: Uint32Array;
  /** Where each program's runs begin; one more at the end. */
  readonly firstOfProgram: Uint32Array;
  readonly grams: Uint32Array;
}

/** Reads all programs once and keeps their runs of `words` words. */
export function indexGrams(
  programs: readonly ProgramSubject[],
  words: number,
  read: ReadWording,
): GramIndex {
  const subjects = programs.flatMap(itemsOf);
  const firstItem = new Uint32Array(programs.length + 1);
  const firstGram = new Uint32Array(subjects.length + 1);
  const grams = new Growing();
  const wording = new Wording();
  const put = (gram: number): void => grams.push(gram);
  for (const [item, subject] of subjects.entries()) {
    forEachGram(read(subject, wording), words, put);
    firstGram[item + 1] = grams.length;
  }
  for (const [number, { tasks }] of programs.entries()) {
    firstItem[number + 1] = (firstItem[number] as number) + 1 + tasks.length;
  }
  const firstOfProgram = firstItem.map((item) => firstGram[item] as number);
  return { words, programs, firstItem, firstGram, firstOfProgram, grams: grams.column };
}
