const digits = [11, 11, 10] as const;

/** Columns to sort in, as long as the longest stretch that is sorted. */
export interface SortRoom {
  readonly keys: Uint32Array;
  readonly places: Uint32Array;
  readonly otherKeys: Uint32Array;
  readonly otherPlaces: Uint32Array;
}

/** Room to sort up to so many numbers. */
export function makeSortRoom(size: number): SortRoom {
  const column = (): Uint32Array => new Uint32Array(size);
  return { keys: column(), places: column(), otherKeys: column(), otherPlaces: column() };
}

/**
 * Sorts the first `count` keys with their places, equal ones in the order they came, in three
 * passes.
 *
 * @returns The sorted keys and places, in two of the columns of the room.
 */
export function sortByGram(
  room: SortRoom,
  count: number,
): { readonly keys: Uint32Array; readonly places: Uint32Array } {
  let { keys, places, otherKeys, otherPlaces } = room;
  let shift = 0;
  for (const bits of digits) {
    const buckets = 1 << bits;
    const starts = new Uint32Array(buckets + 1);
    for (let one = 0; one < count; one++) {
      const bucket = (((keys[one] as number) >>> shift) & (buckets - 1)) + 1;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    for (let one = 1; one <= buckets; one++) {
      starts[one] = (starts[one] as number) + (starts[one - 1] as number);
    }
    for (let one = 0; one < count; one++) {
      const bucket = ((keys[one] as number) >>> shift) & (buckets - 1);
      const place = starts[bucket] as number;
      starts[bucket] = place + 1;
      otherKeys[place] = keys[one] as number;
      otherPlaces[place] = places[one] as number;
    }
    [keys, otherKeys] = [otherKeys, keys];
    [places, otherPlaces] = [otherPlaces, places];
    shift += bits;
  }
  return { keys, places };
}
