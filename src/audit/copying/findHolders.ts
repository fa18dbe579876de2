import { firstAbove } from "./firstAbove.ts";
import { Growing } from "./growing.ts";
import type { GramIndex } from "./indexGrams.ts";
import { makeSortRoom, sortByGram } from "./sortByGram.ts";

/** Which programs have a run of words, for the runs more than one has. */
export interface Holders {
  /** For every run in the index: which list of holders, counted from 1; 0 where nobody else has it. */
  readonly list: Uint32Array;
  /** Where each list ends in `programs`, that of list 0 first; each begins where the last ends. */
  readonly end: Uint32Array;
  /** Numbers of programs, ascending within a list. */
  readonly programs: Uint32Array;
}

/** How many runs are sorted at once, unless that would take too many rounds. */
const roundSize = 2 ** 20;
const mostRounds = 32;

/**
 * Finds who shares runs of words: sorts all of them, so that it takes about as long a run whatever
 * the number of programs. It goes round by round, each time with the runs of a range of numbers.
 *
 * @param leftOut 1 for runs that are not looked at.
 */
export function findHolders(index: GramIndex, leftOut: Uint8Array): Holders {
  const { grams } = index;
  const wanted = Math.min(mostRounds, Math.ceil(grams.length / roundSize));
  const bits = Math.ceil(Math.log2(Math.max(1, wanted)));
  const sizes = countRounds(grams, leftOut, bits);
  const room = makeSortRoom(sizes.reduce((most, size) => Math.max(most, size), 0));
  const list = new Uint32Array(grams.length);
  const end = new Growing();
  const programs = new Growing();
  end.push(0);
  for (const [round, size] of sizes.entries()) {
    let count = 0;
    for (let place = 0; place < grams.length && count < size; place++) {
      const gram = grams[place] as number;
      if (roundOf(gram, bits) !== round || leftOut[place] === 1) continue;
      room.keys[count] = gram;
      room.places[count] = place;
      count += 1;
    }
    const sorted = sortByGram(room, count);
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && sorted.keys[to] === sorted.keys[from]) to += 1;
      if (to - from > 1) listHolders(index, sorted.places.subarray(from, to), list, end, programs);
      from = to;
    }
  }
  return { list, end: end.column, programs: programs.column };
}

/** Writes down who has a run that stands at some places, where that is more than one program. */
function listHolders(
  { firstOfProgram }: GramIndex,
  places: Uint32Array,
  list: Uint32Array,
  end: Growing,
  programs: Growing,
): void {
  const last = firstAbove(firstOfProgram, places[places.length - 1] as number) - 1;
  if ((places[0] as number) >= (firstOfProgram[last] as number)) return;
  const number = end.length;
  let next = 0;
  for (const place of places) {
    list[place] = number;
    if (place < next) continue;
    const program = firstAbove(firstOfProgram, place) - 1;
    next = firstOfProgram[program + 1] as number;
    programs.push(program);
  }
  end.push(programs.length);
}

function countRounds(grams: Uint32Array, leftOut: Uint8Array, bits: number): Uint32Array {
  const sizes = new Uint32Array(1 << bits);
  for (let place = 0; place < grams.length; place++) {
    const round = roundOf(grams[place] as number, bits);
    if (leftOut[place] === 0) sizes[round] = (sizes[round] as number) + 1;
  }
  return sizes;
}

function roundOf(gram: number, bits: number): number {
  return bits === 0 ? 0 : gram >>> (32 - bits);
}
