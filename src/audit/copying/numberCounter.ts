/** Counts whole numbers, and forgets them as fast as it counted. */
export class NumberCounter {
  readonly #counts: Uint32Array;
  readonly #touched: number[] = [];

  /** @param size One more than the largest number. */
  constructor(size: number) {
    this.#counts = new Uint32Array(size);
  }

  add(number: number): void {
    const before = this.#counts[number] as number;
    if (before === 0) this.#touched.push(number);
    this.#counts[number] = before + 1;
  }

  /** The number that was counted most, of several the lowest; −1 where none was. */
  most(): number {
    let [most, count] = [-1, 0];
    for (const number of this.#touched) {
      const counted = this.#counts[number] as number;
      if (counted < count || (counted === count && number > most)) continue;
      [most, count] = [number, counted];
    }
    return most;
  }

  clear(): void {
    for (const number of this.#touched) this.#counts[number] = 0;
    this.#touched.length = 0;
  }
}
