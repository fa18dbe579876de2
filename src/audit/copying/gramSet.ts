const empty = 0;

/** A set of whole numbers from 1 up to 2^32, emptied and filled again and again. */
export class GramSet {
  #slots = new Uint32Array(16);
  #mask = 15;

  /** Holds the numbers of a stretch of a column, and no others. */
  fill(column: Uint32Array, from: number, to: number): void {
    let size = 16;
    while (size < (to - from) * 2) size *= 2;
    if (size > this.#slots.length) this.#slots = new Uint32Array(size);
    else this.#slots.fill(empty, 0, size);
    this.#mask = size - 1;
    for (let place = from; place < to; place++) {
      const number = column[place] as number;
      let slot = number & this.#mask;
      while (this.#slots[slot] !== empty && this.#slots[slot] !== number) {
        slot = (slot + 1) & this.#mask;
      }
      this.#slots[slot] = number;
    }
  }

  has(number: number): boolean {
    let slot = number & this.#mask;
    while (this.#slots[slot] !== empty) {
      if (this.#slots[slot] === number) return true;
      slot = (slot + 1) & this.#mask;
    }
    return false;
  }
}
