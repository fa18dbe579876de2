import type { CascadeState } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";

/**
 * The place of every unit among its siblings by id: what ties fall back to, and the order in which
 * siblings are shown whatever order the rows came in.
 */
export function siblingRank({ structure, cache }: CascadeState): Uint32Array {
  if (cache.siblingRank) return cache.siblingRank;
  const { size, ids, firstChild } = structure;
  const rank = new Uint32Array(size);
  for (let unit = 0; unit < size; unit++) {
    const from = firstChild[unit] as number;
    const to = firstChild[unit + 1] as number;
    const order = sorted(ids, from, to);
    for (let place = 0; place < to - from; place++) {
      rank[order ? (order[place] as number) : from + place] = place;
    }
  }
  cache.siblingRank = rank;
  return rank;
}

function sorted(ids: readonly string[], from: number, to: number): number[] | null {
  let ascending = true;
  for (let unit = from + 1; unit < to && ascending; unit++) {
    ascending = compareIds(ids[unit - 1] as string, ids[unit] as string) < 0;
  }
  if (ascending) return null;
  const order = Array.from({ length: to - from }, (_, place) => from + place);
  return order.sort((left, right) => compareIds(ids[left] as string, ids[right] as string));
}
