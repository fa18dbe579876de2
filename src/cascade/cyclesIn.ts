/**
 * The cycles of a chain of positions, each from its first position on, without recursion.
 *
 * @param next The position each one leads to; negative where it leads nowhere.
 * @example
 * cyclesIn(Int32Array.of(1, 0, -1, 3)); // => [[0, 1], [3]]
 */
export function cyclesIn(next: Int32Array): number[][] {
  const cycles: number[][] = [];
  const visit = new Int32Array(next.length);
  for (let start = 0; start < next.length; start++) {
    const mark = start + 1;
    let place = start;
    while (place >= 0 && visit[place] === 0) {
      visit[place] = mark;
      place = next[place] as number;
    }
    if (place >= 0 && visit[place] === mark) cycles.push(cycleFrom(next, place));
  }
  return cycles;
}

function cycleFrom(next: Int32Array, first: number): number[] {
  const cycle = [first];
  let place = next[first] as number;
  while (place !== first) {
    cycle.push(place);
    place = next[place] as number;
  }
  return cycle;
}
