import type { AuditContext } from "../auditRule.ts";
import type { ProgramSubject } from "../subjects.ts";
import { findHolders } from "./findHolders.ts";
import { findLikest, type Likest } from "./findLikest.ts";
import { type GramIndex, indexGrams } from "./indexGrams.ts";
import { markSources } from "./markSources.ts";
import { orderComparables } from "./orderComparables.ts";
import { PassageFinder } from "./passageFinder.ts";
import { type ReadWording, wordingReader } from "./wordingReader.ts";

const keptFinders = 64;

/** How many of some runs of words stand somewhere else too. */
export interface Shared {
  readonly shared: number;
  readonly of: number;
}

/** What of the texts of an audit stands in several of its programs. */
export class Copying {
  readonly words: number;
  readonly #index: GramIndex;
  readonly #numbers: ReadonlyMap<ProgramSubject, number>;
  readonly #inSources: Uint8Array;
  readonly #read: ReadWording;
  readonly #candidates: ReturnType<typeof orderComparables>["candidates"];
  readonly #finders = new Map<ProgramSubject, PassageFinder>();
  #likest: ReturnType<typeof findLikest> | null = null;

  /** @param words How many words are compared at a time. */
  constructor(context: AuditContext, words: number) {
    const { programs, candidates } = orderComparables(
      context.programs,
      (unit) => context.cascade.unit(unit).level,
    );
    this.words = words;
    this.#read = wordingReader(context);
    this.#candidates = candidates;
    this.#numbers = new Map(programs.map((program, number) => [program, number]));
    this.#index = indexGrams(programs, words, this.#read);
    this.#inSources = markSources(this.#index, this.#numbers);
  }

  /** What stands in what a program derives from, item by item, its own text first. */
  inSources(program: ProgramSubject): Shared[] {
    const { firstItem, firstGram } = this.#index;
    const number = this.#numbers.get(program) as number;
    const items: Shared[] = [];
    for (let item = firstItem[number] as number; item < (firstItem[number + 1] as number); item++) {
      const [from, to] = [firstGram[item] as number, firstGram[item + 1] as number];
      let shared = 0;
      for (let gram = from; gram < to; gram++) shared += this.#inSources[gram] as number;
      items.push({ shared, of: to - from });
    }
    return items;
  }

  /**
   * What stands in the program that is most like one, beside what both have from above.
   *
   * @param least The least share that is of interest, 0 to 1.
   */
  likest(program: ProgramSubject, least: number): Likest {
    this.#likest ??= findLikest(
      this.#index,
      findHolders(this.#index, this.#inSources),
      this.#inSources,
      this.#candidates,
    );
    return this.#likest(this.#numbers.get(program) as number, least);
  }

  /** A program by its number in a likeness. */
  program(number: number): ProgramSubject {
    return this.#index.programs[number] as ProgramSubject;
  }

  /** Finds passages that stand in a program. */
  finder(program: ProgramSubject): PassageFinder {
    const known = this.#finders.get(program);
    if (known) return known;
    const [oldest] = this.#finders.keys();
    if (this.#finders.size >= keptFinders && oldest) this.#finders.delete(oldest);
    const finder = new PassageFinder(program, this.words, this.#read);
    this.#finders.set(program, finder);
    return finder;
  }
}

const known = new WeakMap<object, Map<number, Copying>>();

/** What is copied in an audit; rules that compare by as many words share it. */
export function copyingOf(context: AuditContext, words: number): Copying {
  const byWords = known.get(context.programs) ?? new Map<number, Copying>();
  known.set(context.programs, byWords);
  const copying = byWords.get(words) ?? new Copying(context, words);
  byWords.set(words, copying);
  return copying;
}
