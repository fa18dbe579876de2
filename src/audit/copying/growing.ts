/** A column of whole numbers below 2^32 that grows as it is written. */
export class Growing {
  length = 0;
  #room: Uint32Array;

  /** @param size How many there may be without growing; what is not written costs no memory. */
  constructor(size = 1024) {
    this.#room = new Uint32Array(size);
  }

  push(number: number): void {
    if (this.length === this.#room.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.length] = number;
    this.length += 1;
  }

  /** What was written. */
  get column(): Uint32Array {
    return this.#room.subarray(0, this.length);
  }
}
