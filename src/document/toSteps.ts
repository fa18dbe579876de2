/**
 * Turns a number into whole steps of `10^-decimals`, or says why that cannot be done exactly.
 *
 * @param value Any number.
 * @param decimals How many decimals the number may have, 0 to 15.
 * @returns The whole number of steps, `"decimals"` where the number has more decimals than that,
 *   or `"size"` where it has more than 2^53 steps.
 * @example
 * toSteps(82.5, 1); // => 825
 * toSteps(82.55, 1); // => "decimals"
 * toSteps(1e16, 0); // => "size"
 */
export function toSteps(value: number, decimals: number): number | "decimals" | "size" {
  const scale = 10 ** decimals;
  const steps = Math.round(value * scale);
  if (Math.abs(value * scale) > Number.MAX_SAFE_INTEGER) return "size";
  if (steps / scale !== value) return "decimals";
  return steps + 0;
}
