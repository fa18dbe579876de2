/** From here on two numbers with decimals that differ by one step may be the same double. */
const largestWithDecimals = 2 ** 51;

/**
 * Turns a number into whole steps of `10^-decimals`, or says why that cannot be done exactly.
 *
 * @param value Any number.
 * @param decimals How many decimals the number may have, 0 to 15.
 * @returns The whole number of steps, `"decimals"` where the number has more decimals than that,
 *   or `"size"` where it is too large to be exact: 2^53 whole ones, 2^51 steps with decimals (15
 *   digits always fit).
 * @example
 * toSteps(82.5, 1); // => 825
 * toSteps(82.55, 1); // => "decimals"
 * toSteps(1e16, 0); // => "size"
 */
export function toSteps(value: number, decimals: number): number | "decimals" | "size" {
  const scale = 10 ** decimals;
  const steps = Math.round(value * scale);
  const largest = decimals === 0 ? Number.MAX_SAFE_INTEGER : largestWithDecimals;
  if (Math.abs(value * scale) > largest) return "size";
  if (steps / scale !== value) return "decimals";
  return steps + 0;
}
