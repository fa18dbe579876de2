/**
 * Puts things in order as far as somebody reads: the first is found without sorting the rest.
 *
 * A heap of positions, so that of a million things ten cost little more than one look at each.
 *
 * @param count How many there are, at positions 0 and on.
 * @param precedes Whether one comes before another; never both, and one of the two.
 * @returns The position of the thing at a rank, or −1 behind the last.
 */
export function lazyOrder(
  count: number,
  precedes: (one: number, other: number) => boolean,
): (rank: number) => number {
  // The heap shrinks from the end, where what has been taken out is kept, the first one last.
  const heap = Int32Array.from({ length: count }, (_, position) => position);
  let left = count;
  const sink = (from: number): void => {
    const position = heap[from] as number;
    let at = from;
    for (let child = 2 * at + 1; child < left; child = 2 * at + 1) {
      const next = child + 1;
      if (next < left && precedes(heap[next] as number, heap[child] as number)) child = next;
      if (!precedes(heap[child] as number, position)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = position;
  };
  let ready = false;
  return (rank) => {
    if (rank >= count) return -1;
    if (!ready) for (let at = (count >> 1) - 1; at >= 0; at--) sink(at);
    ready = true;
    while (count - left <= rank) {
      const first = heap[0] as number;
      left -= 1;
      heap[0] = heap[left] as number;
      heap[left] = first;
      if (left > 0) sink(0);
    }
    return heap[count - 1 - rank] as number;
  };
}
