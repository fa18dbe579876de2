import { sameValue } from "../../document/index.ts";

/** Where two lists differ: at one place some items are gone, and others have come. */
export interface Stretch {
  /** Where it begins in the list as it was, and as it is. */
  readonly from: number;
  readonly to: number;
  /** How many items of the list as it was are gone. */
  readonly gone: number;
  /** How many of the list as it is have come. */
  readonly come: number;
}

/**
 * Finds where two lists differ, in the order of the lists: as few items as can be are gone and have
 * come, where those that stayed are the very same objects.
 */
export function differingStretches(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Stretch[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameValue(before[start], after[start])) start += 1;
  let [end, endAfter] = [before.length, after.length];
  while (end > start && endAfter > start && sameValue(before[end - 1], after[endAfter - 1])) {
    end -= 1;
    endAfter -= 1;
  }
  if (end === start && endAfter === start) return [];
  if (end === endAfter) {
    const replaced = placesThatDiffer(before, after, start, end);
    if (2 * replaced.length <= end - start) return stretchesOf(replaced);
  }
  return betweenStayed(stayed(before, after, start, end, endAfter), start, end, endAfter);
}

function placesThatDiffer(
  before: readonly unknown[],
  after: readonly unknown[],
  start: number,
  end: number,
): number[] {
  const places: number[] = [];
  for (let place = start; place < end; place++) {
    if (!sameValue(before[place], after[place])) places.push(place);
  }
  return places;
}

/** Places in a row are one stretch. */
function stretchesOf(replaced: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = replaced[0] ?? 0;
  for (const [index, place] of replaced.entries()) {
    const next = replaced[index + 1];
    if (next === place + 1) continue;
    const count = place + 1 - from;
    stretches.push({ from, to: from, gone: count, come: count });
    from = next ?? 0;
  }
  return stretches;
}

/** The stretches between items that stayed, given by their places before and after. */
function betweenStayed(
  pairs: readonly (readonly [number, number])[],
  start: number,
  end: number,
  endAfter: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  let [from, to] = [start, start];
  for (const [place, placeAfter] of [...pairs, [end, endAfter] as const]) {
    const [gone, come] = [place - from, placeAfter - to];
    if (gone > 0 || come > 0) stretches.push({ from, to, gone, come });
    [from, to] = [place + 1, placeAfter + 1];
  }
  return stretches;
}

/**
 * The most items that are in both lists in one order: the longest increasing run of places, found
 * as patience sorting does.
 */
function stayed(
  before: readonly unknown[],
  after: readonly unknown[],
  start: number,
  end: number,
  endAfter: number,
): (readonly [number, number])[] {
  const places = new Map<unknown, number>();
  for (let place = start; place < endAfter; place++) places.set(after[place], place);
  const found = new Int32Array(end - start).fill(-1);
  const previous = new Int32Array(end - start);
  /** By the length of a run, where the one ends that ends earliest. */
  const ends: number[] = [];
  for (let index = 0; index < found.length; index++) {
    const place = places.get(before[start + index]);
    if (place === undefined) continue;
    found[index] = place;
    const length = firstNotBelow(ends, found, place);
    previous[index] = length > 0 ? (ends[length - 1] as number) : -1;
    ends[length] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] as number) {
    run.push([start + index, found[index] as number]);
  }
  return run.reverse();
}

/** How many runs end before a place. */
function firstNotBelow(ends: readonly number[], found: Int32Array, place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[ends[middle] as number] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
