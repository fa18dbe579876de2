/** A fraction of whole numbers; the denominator is above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A number with so many decimals as a whole number of its last decimal. */
export function wholeOf(value: number, decimals: number): bigint {
  return BigInt(Math.round(value * 10 ** decimals));
}

/** The double nearest to a fraction; halfway, the even one. */
export function nearest({ over, under }: Fraction): number {
  const negative = over < 0n;
  const size = negative ? -over : over;
  if (size === 0n) return 0;
  const shift = Math.max(0, 70 + under.toString(2).length - size.toString(2).length);
  const scaled = size << BigInt(shift);
  // A last bit that says whether anything is left over keeps ties from being seen where none are.
  const digits = ((scaled / under) << 1n) | (scaled % under === 0n ? 0n : 1n);
  return ((negative ? -1 : 1) * Number(digits)) / 2 ** (shift + 1);
}
