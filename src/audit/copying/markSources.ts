import type { ProgramSubject } from "../subjects.ts";
import type { GramIndex } from "./gramIndex.ts";
import { GramSet } from "./gramSet.ts";

/**
 * Marks 1 every run of words that stands in a program it derives from, or in one that derives from.
 *
 * Each source is read once, whatever the number of programs that derive from it.
 */
export function markSources(
  index: GramIndex,
  numbers: ReadonlyMap<ProgramSubject, number>,
): Uint8Array {
  const { programs, grams } = index;
  const marks = new Uint8Array(grams.length);
  const known = new GramSet();
  for (const [number, source] of programs.entries()) {
    if (source.derived.length === 0) continue;
    const [from, to] = gramsOf(index, number);
    if (from === to) continue;
    known.fill(grams, from, to);
    const below = new Set(source.derived.flatMap((derived) => [derived, ...derived.derived]));
    for (const program of below) {
      const [first, end] = gramsOf(index, numbers.get(program) as number);
      for (let gram = first; gram < end; gram++) {
        if (marks[gram] === 0 && known.has(grams[gram] as number)) marks[gram] = 1;
      }
    }
  }
  return marks;
}

/** Where a program's runs begin and end. */
export function gramsOf({ firstItem, firstGram }: GramIndex, program: number): [number, number] {
  const [first, end] = [firstItem[program] as number, firstItem[program + 1] as number];
  return [firstGram[first] as number, firstGram[end] as number];
}
