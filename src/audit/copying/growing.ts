/** A column of whole numbers below 2^32 that grows as it is written. */
export class Growing {
  length = 0;
  #room = new Uint32Array(1024);

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
