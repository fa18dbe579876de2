import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { findHolders } from "../../../src/audit/copying/findHolders.ts";
import { findLikest } from "../../../src/audit/copying/findLikest.ts";
import type { GramIndex } from "../../../src/audit/copying/indexGrams.ts";
import { sortByGram } from "../../../src/audit/copying/sortByGram.ts";

/** Programs of items of runs; few numbers, over the whole range, so that much is shared. */
const gram = fc
  .integer({ min: 0, max: 40 })
  .map((number) => Math.imul(number + 1, 0x9e3779b1) >>> 0);
const corpus = fc.array(
  fc.array(fc.array(gram, { maxLength: 8 }), { minLength: 1, maxLength: 3 }),
  {
    ...{ minLength: 1, maxLength: 8 },
  },
);

function indexOf(programs: readonly (readonly (readonly number[])[])[]): GramIndex {
  const items = programs.flat();
  const firstItem = Uint32Array.from(running(programs.map((own) => own.length)));
  const firstGram = Uint32Array.from(running(items.map((own) => own.length)));
  return {
    ...{ words: 4, programs: programs.map(() => ({}) as never), firstItem, firstGram },
    firstOfProgram: firstItem.map((item) => firstGram[item] as number),
    grams: Uint32Array.from(items.flat()),
  };
}

function running(counts: readonly number[]): number[] {
  let sum = 0;
  return [0, ...counts.map((count) => (sum += count))];
}

test.prop([corpus, fc.infiniteStream(fc.boolean())])(
  "says of every program what going through all pairs says",
  (programs, coins) => {
    const index = indexOf(programs);
    const leftOut = Uint8Array.from(index.grams, () => (coins.next().value ? 1 : 0));
    const holders = findHolders(index, leftOut);
    const all = new Uint32Array(programs.length);
    const likest = findLikest(index, holders, leftOut, {
      ...{ from: all, until: all.map(() => programs.length) },
      except: (program, other) => program === other,
    });
    const kept = programs.map((_, number) => {
      const [from, to] = [index.firstOfProgram[number], index.firstOfProgram[number + 1]];
      return [...index.grams.subarray(from, to)].filter(
        (_one, at) => leftOut[(from ?? 0) + at] === 0,
      );
    });
    for (const [number, own] of kept.entries()) {
      const shares = kept.map((other, at) =>
        at === number ? -1 : own.filter((one) => other.includes(one)).length,
      );
      const most = Math.max(0, ...shares);
      const { program, items } = likest(number, 0);
      expect(program.of).toBe(own.length);
      expect(program.shared).toBe(most);
      expect(program.other).toBe(most === 0 ? -1 : shares.indexOf(most));
      expect(items.map(({ of }) => of).reduce((sum, of) => sum + of, 0)).toBe(own.length);
      if (own.length > 0 && most / own.length >= 0.5)
        expect(likest(number, 0.5).program).toEqual(program);
    }
  },
);

test.prop([fc.array(fc.nat({ max: 2 ** 32 - 1 }))])(
  "sorts numbers, equal ones as they came",
  (keys) => {
    const column = (): Uint32Array => new Uint32Array(keys.length);
    const room = { keys: Uint32Array.from(keys), places: column().map((_, at) => at) };
    const sorted = sortByGram({ ...room, otherKeys: column(), otherPlaces: column() }, keys.length);
    const expected = [...keys.entries()].sort(([a, one], [b, other]) => one - other || a - b);
    expect([...sorted.places]).toEqual(expected.map(([at]) => at));
    expect([...sorted.keys]).toEqual(expected.map(([, key]) => key));
  },
);
