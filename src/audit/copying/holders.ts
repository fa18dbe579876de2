import type { GramIndex } from "./gramIndex.ts";
import { gramsOf } from "./markSources.ts";
import { sortByGram } from "./sortByGram.ts";

/** Which programs have a run of words, for the runs more than one has. */
export interface Holders {
  /** For every run in the index: which list of holders, counted from 1; 0 where nobody else has it. */
  readonly list: Uint32Array;
  /** Where each list begins in `programs`; one more at the end. */
  readonly first: Uint32Array;
  /** Numbers of programs, ascending within a list. */
  readonly programs: Uint32Array;
}

/**
 * Finds who shares runs of words: one sort of all of them, so that it takes about as long a run
 * whatever the number of programs.
 *
 * @param leftOut 1 for runs that are not looked at.
 */
export function findHolders(index: GramIndex, leftOut: Uint8Array): Holders {
  const { grams, programs } = index;
  const owner = new Uint32Array(grams.length);
  for (let program = 0; program < programs.length; program++) {
    const [from, to] = gramsOf(index, program);
    owner.fill(program, from, to);
  }
  const places = new Uint32Array(leftOut.reduce((count, mark) => count + 1 - mark, 0));
  let count = 0;
  for (let gram = 0; gram < grams.length; gram++) {
    if (leftOut[gram] === 1) continue;
    places[count] = gram;
    count += 1;
  }
  sortByGram(grams, places);
  return listHolders(grams, places, owner);
}

function listHolders(grams: Uint32Array, places: Uint32Array, owner: Uint32Array): Holders {
  const list = new Uint32Array(grams.length);
  const first: number[] = [0];
  const programs: number[] = [];
  for (let from = 0; from < places.length; ) {
    const gram = grams[places[from] as number];
    let to = from + 1;
    while (to < places.length && grams[places[to] as number] === gram) to += 1;
    const last = owner[places[to - 1] as number] as number;
    if (owner[places[from] as number] !== last) {
      let before = -1;
      for (let one = from; one < to; one++) {
        const program = owner[places[one] as number] as number;
        if (program !== before) programs.push(program);
        before = program;
        list[places[one] as number] = first.length;
      }
      first.push(programs.length);
    }
    from = to;
  }
  return { list, first: Uint32Array.from(first), programs: Uint32Array.from(programs) };
}
