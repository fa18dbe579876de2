/**
 * Where in a stretch of ascending numbers those above a number begin.
 *
 * @param from Where the stretch begins; 0 unless said.
 * @param to Where it ends; with the column unless said.
 * @example
 * firstAbove(Uint32Array.of(0, 4, 4, 9), 4); // => 3
 */
export function firstAbove(
  numbers: Uint32Array,
  number: number,
  from = 0,
  to = numbers.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
