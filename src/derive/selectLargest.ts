/** Room for selecting among children; it is kept from group to group. */
export interface Scratch {
  readonly keys: Float64Array;
  readonly candidates: Int32Array;
  readonly buckets: Int32Array;
  /** For whoever selects: what each child's key is. */
  readonly remainders: Float64Array;
  readonly stays: Float64Array;
}

/** Fresh room for up to `size` candidates. */
export function makeScratch(size: number): Scratch {
  return {
    keys: new Float64Array(size),
    candidates: new Int32Array(size),
    buckets: new Int32Array(size + 1),
    remainders: new Float64Array(size),
    stays: new Float64Array(size),
  };
}

/**
 * Gives one step each to the best of some candidates, by several keys in turn, without sorting.
 *
 * Each key decides all but those level with the last one picked; these go on to the next key.
 *
 * @param count How many candidates there are: the numbers from 0.
 * @param wanted How many to pick, at most `count`.
 * @param columns The keys by candidate, the most important first; larger is better.
 * @param order The last key, by which no two are level; smaller is better.
 * @param shares Where each one picked gets 1 more.
 * @returns How many were picked only by the last key, that is by order alone.
 */
export function selectLargest(
  count: number,
  wanted: number,
  columns: readonly Float64Array[],
  order: (candidate: number) => number,
  scratch: Scratch,
  shares: Float64Array,
): number {
  const { keys, candidates } = scratch;
  let open = count;
  let left = wanted;
  if (left === 0) return 0;
  for (let place = 0; place < count; place++) candidates[place] = place;
  for (const column of columns) {
    if (left === 0 || left === open) break;
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < open; place++) {
      const key = column[candidates[place] as number] as number;
      keys[place] = key;
      if (key < lowest) lowest = key;
      if (key > highest) highest = key;
    }
    if (lowest === highest) continue;
    const threshold = nthLargest(scratch, open, left, lowest, highest);
    let level = 0;
    for (let place = 0; place < open; place++) {
      const candidate = candidates[place] as number;
      const key = column[candidate] as number;
      if (key > threshold) {
        shares[candidate] = (shares[candidate] as number) + 1;
        left -= 1;
      } else if (key === threshold) {
        candidates[level] = candidate;
        level += 1;
      }
    }
    open = level;
  }
  const byOrder = left < open ? left : 0;
  if (byOrder > 0) keepFirst(open, left, order, scratch);
  for (let place = 0; place < left; place++) {
    const candidate = candidates[place] as number;
    shares[candidate] = (shares[candidate] as number) + 1;
  }
  return byOrder;
}

/** Moves the first candidates by order to the front. */
function keepFirst(
  open: number,
  wanted: number,
  order: (candidate: number) => number,
  scratch: Scratch,
): void {
  const { keys, candidates } = scratch;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < open; place++) {
    const key = -order(candidates[place] as number);
    keys[place] = key;
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
  }
  const threshold = nthLargest(scratch, open, wanted, lowest, highest);
  let kept = 0;
  for (let place = 0; place < open; place++) {
    const candidate = candidates[place] as number;
    if (-order(candidate) < threshold) continue;
    candidates[kept] = candidate;
    kept += 1;
  }
}

const few = 32;

/**
 * The n-th largest of the first `count` keys (n from 1); rearranges them.
 *
 * Counts how many keys fall into each of as many buckets as there are keys, so that only those in
 * the bucket of the n-th are compared with one another.
 *
 * @param lowest The lowest and, above it, the highest of the keys.
 */
function nthLargest(
  { keys, buckets }: Scratch,
  count: number,
  nth: number,
  lowest: number,
  highest: number,
): number {
  if (count <= few) return nthSmallest(keys, count, count - nth);
  const scale = count / (highest - lowest);
  buckets.fill(0, 0, count + 1);
  for (let place = 0; place < count; place++) {
    const bucket = (((keys[place] as number) - lowest) * scale) | 0;
    buckets[bucket] = (buckets[bucket] as number) + 1;
  }
  let wanted = count - nth;
  let bucket = 0;
  while (wanted >= (buckets[bucket] as number)) {
    wanted -= buckets[bucket] as number;
    bucket += 1;
  }
  let among = 0;
  for (let place = 0; place < count; place++) {
    const key = keys[place] as number;
    if ((((key - lowest) * scale) | 0) !== bucket) continue;
    keys[among] = key;
    among += 1;
  }
  return nthSmallest(keys, among, wanted);
}

/** The n-th smallest of the first `count` values (n from 0); rearranges them. */
function nthSmallest(values: Float64Array, count: number, wanted: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = medianOfThree(values, low, (low + high) >> 1, high);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left] = values[right] as number;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] as number;
}

function medianOfThree(values: Float64Array, one: number, two: number, three: number): number {
  const a = values[one] as number;
  const b = values[two] as number;
  const c = values[three] as number;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
