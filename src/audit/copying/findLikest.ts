import type { GramIndex } from "./gramIndex.ts";
import type { Holders } from "./holders.ts";
import { NumberCounter } from "./numberCounter.ts";

/** Of a run that more programs share, only the first so many are candidates. */
const mostHolders = 8;

/** What a program, or an item of one, has in common with the other program it is most like. */
export interface Likeness {
  /** The number of the other program; −1 where there is none. */
  readonly other: number;
  /** How many of its runs of words the other has too. */
  readonly shared: number;
  /** How many runs of words were compared. */
  readonly of: number;
}

/** What each program, and each item, is most like. */
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
 */
export function findLikest(
  index: GramIndex,
  holders: Holders,
  leftOut: Uint8Array,
  candidates: Candidates,
): (program: number) => Likest {
  const { firstItem, firstGram } = index;
  const whole = new NumberCounter(index.programs.length);
  const part = new NumberCounter(index.programs.length);
  const likeness = (counter: NumberCounter, from: number, to: number): Likeness => {
    const other = counter.most();
    let [shared, of] = [0, 0];
    for (let gram = from; gram < to; gram++) {
      if (leftOut[gram] === 1) continue;
      of += 1;
      if (other >= 0 && isHolder(holders, holders.list[gram] as number, other)) shared += 1;
    }
    return { other, shared, of };
  };
  return (program) => {
    whole.clear();
    const [first, end] = [firstItem[program] as number, firstItem[program + 1] as number];
    const items: Likeness[] = [];
    for (let item = first; item < end; item++) {
      part.clear();
      const [from, to] = [firstGram[item] as number, firstGram[item + 1] as number];
      for (let gram = from; gram < to; gram++) {
        if (leftOut[gram] === 0)
          count(holders, holders.list[gram] as number, program, candidates, part);
      }
      items.push(likeness(part, from, to));
      part.addTo(whole);
    }
    const own = likeness(whole, firstGram[first] as number, firstGram[end] as number);
    return { program: own, items };
  };
}

/** Counts the first of those who hold a run and may have been copied from. */
function count(
  { first, programs }: Holders,
  list: number,
  program: number,
  { from, until, except }: Candidates,
  counter: NumberCounter,
): void {
  if (list === 0) return;
  const end = first[list] as number;
  const last = until[program] as number;
  let counted = 0;
  let at = firstNotBelow(programs, first[list - 1] as number, end, from[program] as number);
  for (; at < end && counted < mostHolders; at++) {
    const other = programs[at] as number;
    if (other >= last) break;
    if (except(program, other)) continue;
    counter.add(other, 1);
    counted += 1;
  }
}

function isHolder({ first, programs }: Holders, list: number, program: number): boolean {
  if (list === 0) return false;
  const end = first[list] as number;
  const at = firstNotBelow(programs, first[list - 1] as number, end, program);
  return at < end && programs[at] === program;
}

/** Where in a stretch of ascending numbers those from a number on begin. */
function firstNotBelow(numbers: Uint32Array, from: number, to: number, number: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
