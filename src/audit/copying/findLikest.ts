import type { Holders } from "./findHolders.ts";
import { firstAbove } from "./firstAbove.ts";
import type { GramIndex } from "./indexGrams.ts";
import { NumberCounter } from "./numberCounter.ts";

/** Of a run that more programs share, only the first so many are candidates. */
const mostHolders = 8;

/** What a program, or an item of one, has in common with the other program it is most like. */
export interface Likeness {
  /** The number of the other program; −1 where none can have so much in common. */
  readonly other: number;
  /** How many of its runs of words the other has too. */
  readonly shared: number;
  /** How many runs of words were compared. */
  readonly of: number;
}

/** What a program, and each of its items, is most like. */
export interface Likest {
  readonly program: Likeness;
  /** Item by item, the program's own text first. */
  readonly items: readonly Likeness[];
}

/** Which programs a program may be like. */
export interface Candidates {
  /** By number: the first they may be, and the first they may no longer be. */
  readonly from: Uint32Array;
  readonly until: Uint32Array;
  /** Whether one of these is none all the same; true of few. */
  except(program: number, other: number): boolean;
}

/**
 * Finds the program another one is most like: the one that has most of its runs of words.
 *
 * Where more than a few programs share a run, the first of them are counted; what the one that is
 * found has in common is then counted in full.
 *
 * @param leftOut 1 for runs that are not looked at.
 * @returns A question about a program's number; with the least share, 0 to 1, that is of interest.
 */
export function findLikest(
  index: GramIndex,
  holders: Holders,
  leftOut: Uint8Array,
  candidates: Candidates,
): (program: number, least: number) => Likest {
  const { firstItem, firstGram, firstOfProgram } = index;
  const counter = new NumberCounter(index.programs.length);
  const likenessOf = (program: number, from: number, to: number, least: number): Likeness => {
    let [of, listed] = [0, 0];
    for (let gram = from; gram < to; gram++) {
      if (leftOut[gram] === 1) continue;
      of += 1;
      if (holders.list[gram] !== 0) listed += 1;
    }
    if (of === 0 || listed / of < least) return { other: -1, shared: 0, of };
    counter.clear();
    for (let gram = from; gram < to; gram++) {
      if (leftOut[gram] === 0)
        count(holders, holders.list[gram] as number, program, candidates, counter);
    }
    const other = counter.most();
    let shared = 0;
    for (let gram = from; gram < to && other >= 0; gram++) {
      if (leftOut[gram] === 0 && isHolder(holders, holders.list[gram] as number, other))
        shared += 1;
    }
    return { other, shared, of };
  };
  return (program, least) => {
    const [first, last] = [firstItem[program] as number, firstItem[program + 1] as number];
    const [from, to] = [firstOfProgram[program] as number, firstOfProgram[program + 1] as number];
    const items: Likeness[] = [];
    for (let item = first; item < last; item++) {
      const [start, end] = [firstGram[item] as number, firstGram[item + 1] as number];
      items.push(likenessOf(program, start, end, least));
    }
    return { program: likenessOf(program, from, to, least), items };
  };
}

/** Counts the first of those who hold a run and may have been copied from. */
function count(
  { end, programs }: Holders,
  list: number,
  program: number,
  { from, until, except }: Candidates,
  counter: NumberCounter,
): void {
  if (list === 0) return;
  const [start, stop] = [end[list - 1] as number, end[list] as number];
  const last = until[program] as number;
  let counted = 0;
  let at = firstAbove(programs, (from[program] as number) - 1, start, stop);
  for (; at < stop && counted < mostHolders; at++) {
    const other = programs[at] as number;
    if (other >= last) break;
    if (except(program, other)) continue;
    counter.add(other);
    counted += 1;
  }
}

function isHolder({ end, programs }: Holders, list: number, program: number): boolean {
  if (list === 0) return false;
  const [start, stop] = [end[list - 1] as number, end[list] as number];
  const at = firstAbove(programs, program - 1, start, stop);
  return at < stop && programs[at] === program;
}
