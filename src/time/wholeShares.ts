/**
 * Shares as whole numbers in the same proportions, exact whatever their decimals: 0.1 is a tenth.
 *
 * @param shares Finite numbers of 0 or more.
 * @example
 * wholeShares([0.1, 0.25, 1]); // => [10n, 25n, 100n]
 */
export function wholeShares(shares: readonly number[]): bigint[] {
  if (shares.every(Number.isSafeInteger)) return shares.map(BigInt);
  // The shortest text that is read as the number again: what was written down.
  const written = shares.map((share) => {
    const [mantissa = "", exponent] = share.toExponential().split("e");
    const [whole = "", decimals = ""] = mantissa.split(".");
    return { digits: BigInt(whole + decimals), exponent: Number(exponent) - decimals.length };
  });
  const least = Math.min(...written.map(({ exponent }) => exponent));
  return written.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
}
