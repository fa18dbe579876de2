import type { GramIndex } from "./gramIndex.ts";
import type { Holders } from "./holders.ts";

/** Of a run that more programs share only the first so many of them are counted. */
const mostHolders = 32;

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
 * @param leftOut 1 for runs that are not looked at.
 */
export function findLikest(
  index: GramIndex,
  holders: Holders,
  leftOut: Uint8Array,
  { from: firsts, until: ends, except }: Candidates,
): (program: number) => Likest {
  const { firstItem, firstGram } = index;
  const whole = new Counter(index.programs.length);
  const part = new Counter(index.programs.length);
  return (program) => {
    whole.clear();
    const items: Likeness[] = [];
    let of = 0;
    const end = firstItem[program + 1] as number;
    for (let item = firstItem[program] as number; item < end; item++) {
      part.clear();
      const [from, to] = [firstGram[item] as number, firstGram[item + 1] as number];
      let own = 0;
      for (let gram = from; gram < to; gram++) {
        if (leftOut[gram] === 1) continue;
        own += 1;
        const list = holders.list[gram] as number;
        if (list === 0) continue;
        const last = holders.first[list] as number;
        let counted = 0;
        let at = firstNotBelow(holders, list, firsts[program] as number);
        for (; at < last && counted < mostHolders; at++) {
          const other = holders.programs[at] as number;
          if (other >= (ends[program] as number)) break;
          if (except(program, other)) continue;
          part.add(other, 1);
          counted += 1;
        }
      }
      of += own;
      items.push({ ...part.most(), of: own });
      part.addTo(whole);
    }
    return { program: { ...whole.most(), of }, items };
  };
}

/** Where in a list of holders the numbers from a number on begin. */
function firstNotBelow({ first, programs }: Holders, list: number, number: number): number {
  let low = first[list - 1] as number;
  let high = first[list] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((programs[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts by number, cleared as fast as it was filled. */
class Counter {
  readonly #counts: Uint32Array;
  readonly #touched: number[] = [];

  constructor(size: number) {
    this.#counts = new Uint32Array(size);
  }

  add(number: number, count: number): void {
    const before = this.#counts[number] as number;
    if (before === 0) this.#touched.push(number);
    this.#counts[number] = before + count;
  }

  addTo(other: Counter): void {
    for (const number of this.#touched) other.add(number, this.#counts[number] as number);
  }

  /** The number with most; of several the lowest. */
  most(): { readonly other: number; readonly shared: number } {
    let [other, shared] = [-1, 0];
    for (const number of this.#touched) {
      const count = this.#counts[number] as number;
      if (count < shared || (count === shared && number > other)) continue;
      [other, shared] = [number, count];
    }
    return { other, shared };
  }

  clear(): void {
    for (const number of this.#touched) this.#counts[number] = 0;
    this.#touched.length = 0;
  }
}
