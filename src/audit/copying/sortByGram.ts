const digits = [
  { shift: 0, size: 2048 },
  { shift: 11, size: 2048 },
  { shift: 22, size: 1024 },
] as const;

/**
 * Sorts places by the number that stands there, equal ones in the order they came, in three passes.
 *
 * @param numbers The column the places are in.
 * @param places Sorted in place.
 */
export function sortByGram(numbers: Uint32Array, places: Uint32Array<ArrayBuffer>): void {
  const size = places.length;
  let [keys, from] = [new Uint32Array(size), places];
  let [otherKeys, to] = [new Uint32Array(size), new Uint32Array(size)];
  for (let one = 0; one < size; one++) keys[one] = numbers[places[one] as number] as number;
  for (const { shift, size: buckets } of digits) {
    const starts = new Uint32Array(buckets + 1);
    const mask = buckets - 1;
    for (let one = 0; one < size; one++) {
      const bucket = (((keys[one] as number) >>> shift) & mask) + 1;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    for (let one = 1; one <= buckets; one++) {
      starts[one] = (starts[one] as number) + (starts[one - 1] as number);
    }
    for (let one = 0; one < size; one++) {
      const bucket = ((keys[one] as number) >>> shift) & mask;
      const place = starts[bucket] as number;
      starts[bucket] = place + 1;
      otherKeys[place] = keys[one] as number;
      to[place] = from[one] as number;
    }
    [keys, otherKeys] = [otherKeys, keys];
    [from, to] = [to, from];
  }
  if (from !== places) places.set(from);
}
