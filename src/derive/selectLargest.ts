/** Room for selecting; it is kept between groups and grows as needed. */
export interface Scratch {
  keys: Float64Array;
  candidates: Int32Array;
}

/** Fresh room for up to `size` candidates. */
export function makeScratch(size: number): Scratch {
  return { keys: new Float64Array(size), candidates: new Int32Array(size) };
}

/** A number by which candidates are told apart; larger is better. */
export type Key = (candidate: number) => number;

/**
 * Picks the best of some candidates by several keys in turn, without sorting.
 *
 * Each key decides all but those level with the last one picked; these go on to the next key.
 *
 * @param count How many candidates there are: the numbers from 0.
 * @param wanted How many to pick, at most `count`.
 * @param keys The keys, the most important first.
 * @param pick Called once for each one picked.
 * @returns How many were picked only by the last key, that is by order alone.
 */
export function selectLargest(
  count: number,
  wanted: number,
  keys: readonly Key[],
  { keys: room, candidates }: Scratch,
  pick: (candidate: number) => void,
): number {
  let open = count;
  let left = wanted;
  for (let place = 0; place < count; place++) candidates[place] = place;
  for (const [position, key] of keys.entries()) {
    if (left === 0) return 0;
    if (left === open) break;
    for (let place = 0; place < open; place++) room[place] = key(candidates[place] as number);
    const threshold = nthLargest(room, open, left);
    let level = 0;
    let above = 0;
    for (let place = 0; place < open; place++) {
      const candidate = candidates[place] as number;
      const value = key(candidate);
      if (value > threshold) {
        pick(candidate);
        above += 1;
      } else if (value === threshold) {
        candidates[level] = candidate;
        level += 1;
      }
    }
    const undecided = level > left - above;
    open = level;
    left -= above;
    if (position === keys.length - 2 && undecided) {
      const byOrder = left;
      finish(keys[position + 1] as Key, open, left, room, candidates, pick);
      return byOrder;
    }
  }
  for (let place = 0; place < left; place++) pick(candidates[place] as number);
  return 0;
}

function finish(
  key: Key,
  open: number,
  left: number,
  room: Float64Array,
  candidates: Int32Array,
  pick: (candidate: number) => void,
): void {
  for (let place = 0; place < open; place++) room[place] = key(candidates[place] as number);
  const threshold = nthLargest(room, open, left);
  for (let place = 0; place < open; place++) {
    const candidate = candidates[place] as number;
    if (key(candidate) >= threshold) pick(candidate);
  }
}

/** The n-th largest of the first `count` values (n from 1); rearranges them. */
function nthLargest(values: Float64Array, count: number, nth: number): number {
  const wanted = count - nth;
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
  const [a, b, c] = [values[one] as number, values[two] as number, values[three] as number];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
