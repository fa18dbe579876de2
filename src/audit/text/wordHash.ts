const prime = 0x01000193;
const seed = 0x811c9dc5;
const [q, u, y, i] = [0x71, 0x75, 0x79, 0x69];

/** Consonants after which a final y is also written i: kỹ thuật, kĩ thuật. */
const beforeEither = new Set([..."hklmstv"].map((letter) => letter.charCodeAt(0)));

/**
 * One word as a whole number below 2^32, letter by letter: the same for the same word, whatever its
 * case, its encoding, where its tone stands, and whether it has i or y.
 *
 * A Vietnamese syllable has one tone, so letters and tone apart are the syllable: hòa and hoà,
 * thủy and thuỷ.
 */
export class WordHash {
  #hash = seed;
  #last = 0;
  #first = 0;
  #second = 0;
  #length = 0;

  /** Begins a word. */
  start(): void {
    this.#hash = seed;
    this.#last = 0;
    this.#length = 0;
  }

  /** Adds the code unit of a bare letter, or of a mark. */
  add(unit: number): void {
    this.#hash = Math.imul(this.#hash ^ this.#last, prime);
    this.#last = unit;
    this.#length += 1;
    if (this.#length === 1) this.#first = unit;
    else if (this.#length === 2) this.#second = unit;
  }

  /** The word so far, with its tone: 0 to 5. */
  end(tone: number): number {
    const either = this.#last === y && eitherEnding(this.#length, this.#first, this.#second);
    const last = either ? i : this.#last;
    const hash = Math.imul(this.#hash ^ last, prime);
    return mixed(Math.imul(hash ^ (tone + 0x1100), prime));
  }
}

/** Whether a word of so many letters that ends in y may as well end in i. */
export function eitherEnding(length: number, first: number, second: number): boolean {
  if (length === 2) return beforeEither.has(first);
  return length === 3 && first === q && second === u;
}

/** Spreads a number over all 32 bits. */
export function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
