/** Where each id stands. */
export interface IdIndex {
  /** The position of an id, or −1 where there is none. */
  find(id: string): number;
  /**
   * The same ids at other positions. It takes the place of this index, which is of no use afterwards.
   *
   * @param ids The ids where they now stand; kept, not copied.
   * @param positions The new position of each.
   */
  moved(ids: readonly string[], positions: Int32Array): IdIndex;
}

const offset = 0x811c9dc5;
const prime = 0x01000193;
/** Longer runs than this happen only to ids that were made to collide. */
const longestRun = 256;

/**
 * Indexes ids by position: an open table of whole numbers, which holds no string twice and costs 12
 * to 20 bytes an id beside the ids themselves.
 *
 * @param ids The ids; kept, not copied.
 * @param onDuplicate Told each position whose id an earlier position has, and that position.
 * @example
 * indexIds(["a", "b"], () => {}).find("b"); // => 1
 * @see Fowler, Noll and Vo's hash, FNV-1a.
 */
export function indexIds(
  ids: readonly string[],
  onDuplicate: (position: number, earlier: number) => void,
): IdIndex {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * Math.max(8, ids.length))));
  const hashes = new Int32Array(ids.length);
  const placeOf = searchIn(ids, table, hashes);
  const duplicates: number[] = [];
  for (let position = 0; position < ids.length; position++) {
    const id = ids[position] as string;
    const hash = hashOf(id);
    hashes[position] = hash;
    const place = placeOf(id, hash);
    if (place < 0) return mapIds(ids, onDuplicate);
    if (table[place] === 0) table[place] = position + 1;
    else duplicates.push(position, (table[place] as number) - 1);
  }
  for (let pair = 0; pair < duplicates.length; pair += 2) {
    onDuplicate(duplicates[pair] as number, duplicates[pair + 1] as number);
  }
  return openIndex(ids, table, hashes);
}

/** Where an id stands in the table, or the free place where it would; −1 after too long a run. */
function searchIn(
  ids: readonly string[],
  table: Int32Array,
  hashes: Int32Array,
): (id: string, hash: number) => number {
  const mask = table.length - 1;
  return (id, hash) => {
    let place = hash & mask;
    for (let run = 0; run < longestRun; run++) {
      const position = (table[place] as number) - 1;
      if (position < 0 || (hashes[position] === hash && ids[position] === id)) return place;
      place = (place + 1) & mask;
    }
    return -1;
  };
}

function openIndex(ids: readonly string[], table: Int32Array, hashes: Int32Array): IdIndex {
  const placeOf = searchIn(ids, table, hashes);
  return {
    find: (id) => {
      // What a row names may be anything.
      if (typeof id !== "string") return -1;
      const place = placeOf(id, hashOf(id));
      return place < 0 ? -1 : (table[place] as number) - 1;
    },
    moved: (there, positions) => {
      const moved = new Int32Array(hashes.length);
      for (let from = 0; from < moved.length; from++) {
        moved[positions[from] as number] = hashes[from] as number;
      }
      for (let place = 0; place < table.length; place++) {
        const from = (table[place] as number) - 1;
        if (from >= 0) table[place] = (positions[from] as number) + 1;
      }
      return openIndex(there, table, moved);
    },
  };
}

/** The same by a `Map`, whose hashes nobody can foresee. */
function mapIds(
  ids: readonly string[],
  onDuplicate: (position: number, earlier: number) => void,
): IdIndex {
  const positions = new Map<string, number>();
  for (const [position, id] of ids.entries()) {
    const earlier = positions.get(id);
    if (earlier === undefined) positions.set(id, position);
    else onDuplicate(position, earlier);
  }
  return mappedIndex(positions);
}

function mappedIndex(positions: Map<string, number>): IdIndex {
  return {
    find: (id) => positions.get(id) ?? -1,
    moved: (_, there) => {
      for (const [id, from] of positions) positions.set(id, there[from] as number);
      return mappedIndex(positions);
    },
  };
}

function hashOf(id: string): number {
  let hash = offset;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), prime);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
