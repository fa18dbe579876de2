/**
 * The place of a number in an ascending list, or −1.
 *
 * Units that report are mostly spread evenly, so the search begins where the number then would be.
 */
export function placeOf(ascending: Int32Array, wanted: number): number {
  const last = ascending.length - 1;
  if (last < 0) return -1;
  const [least, most] = [ascending[0] as number, ascending[last] as number];
  if (wanted < least || wanted > most) return -1;
  const guess = most === least ? 0 : Math.floor(((wanted - least) / (most - least)) * last);
  let [low, high] = [guess, guess];
  for (let step = 1; low > 0 && (ascending[low] as number) > wanted; step *= 2) {
    [low, high] = [Math.max(0, low - step), low];
  }
  for (let step = 1; high < last && (ascending[high] as number) < wanted; step *= 2) {
    [low, high] = [high, Math.min(last, high + step)];
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : -1;
}
