/** Whole numbers from 0 up to, but not including, a bound; the same ones every time. */
export function randomSequence(): (bound: number) => number {
  let seed = 20_250_701;
  return (bound) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * bound);
  };
}
