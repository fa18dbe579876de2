import { type Fraction, lengthInMonths, rounded } from "../time/index.ts";
import type { LedgerColumns } from "./ledgerState.ts";

/**
 * The average of reports that lie side by side, each counting by its length in months:
 * Σ length × number ÷ Σ length, in whole steps; half a step goes away from 0.
 *
 * @param rows Rows of one unit and indicator that do not overlap; at least one.
 * @param size What a row is out of, in steps, where it does not say; NaN where nobody knows.
 * @returns `of` is NaN where that of any row is not known.
 */
export function averageReports(
  { start, end, value, of }: LedgerColumns,
  rows: readonly number[],
  size: number,
): { readonly value: number; readonly of: number } {
  const lengths = rows.map((row) =>
    lengthInMonths({ start: start[row] as number, end: end[row] as number }),
  );
  const sizes = rows.map((row) => {
    const said = of[row] as number;
    return Number.isNaN(said) ? size : said;
  });
  return {
    value: average(
      rows.map((row) => value[row] as number),
      lengths,
    ),
    of: sizes.some(Number.isNaN) ? Number.NaN : average(sizes, lengths),
  };
}

function average(numbers: readonly number[], lengths: readonly number[]): number {
  // A month has hundreds of thousands of parts: the products may pass what a number can hold.
  const mean: Fraction = numbers.reduce(
    ({ over, under }, number, place) => {
      const length = BigInt(lengths[place] as number);
      return { over: over + BigInt(number) * length, under: under + length };
    },
    { over: 0n, under: 0n },
  );
  return Number(rounded(mean));
}
