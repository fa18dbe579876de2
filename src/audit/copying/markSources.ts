import type { ProgramSubject } from "../subjects.ts";
import { GramSet } from "./gramSet.ts";
import type { GramIndex } from "./indexGrams.ts";

/**
 * Marks 1 every run of words that stands in a program it derives from, or in one that derives from.
 *
 * Each source is read once, whatever the number of programs that derive from it.
 */
export function markSources(
  index: GramIndex,
  numbers: ReadonlyMap<ProgramSubject, number>,
): Uint8Array {
  const { programs, grams, firstOfProgram } = index;
  const marks = new Uint8Array(grams.length);
  const known = new GramSet();
  for (const [number, source] of programs.entries()) {
    if (source.derived.length === 0) continue;
    const [from, to] = [firstOfProgram[number], firstOfProgram[number + 1]] as [number, number];
    if (from === to) continue;
    known.fill(grams, from, to);
    const line = source.derived.flatMap((derived) => [derived, ...derived.derived]);
    for (const program of new Set(line)) {
      const below = numbers.get(program) as number;
      const end = firstOfProgram[below + 1] as number;
      for (let gram = firstOfProgram[below] as number; gram < end; gram++) {
        if (marks[gram] === 0 && known.has(grams[gram] as number)) marks[gram] = 1;
      }
    }
  }
  return marks;
}
