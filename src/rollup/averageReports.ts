import { type Calendar, lengthInMonths, rounded } from "../time/index.ts";
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
  columns: LedgerColumns,
  rows: readonly number[],
  size: number,
): { readonly value: number; readonly of: number } {
  const { start, end, value, of, calendar } = columns;
  const known = lengthsOf(columns);
  const lengths = rows.map((row) =>
    lengthOf(known, start[row] as number, end[row] as number, calendar),
  );
  const numbers = rows.map((row) => value[row] as number);
  const sizes = rows.map((row) => (Number.isNaN(of[row]) ? size : (of[row] as number)));
  return { value: average(numbers, lengths), of: average(sizes, lengths) };
}

function average(numbers: readonly number[], lengths: readonly number[]): number {
  let [over, under, largest] = [0, 0, 0];
  for (const [place, number] of numbers.entries()) {
    const length = lengths[place] as number;
    over += number * length;
    under += length;
    largest += Math.abs(number) * length;
  }
  if (Number.isNaN(over)) return over;
  // Twice that is added up when it is rounded.
  if (2 * largest + under <= Number.MAX_SAFE_INTEGER) {
    const twice = 2 * Math.abs(over) + under;
    return (Math.sign(over) * (twice - (twice % (2 * under)))) / (2 * under) + 0;
  }
  const exact = numbers.reduce(
    (sum, number, place) => sum + BigInt(number) * BigInt(lengths[place] as number),
    0n,
  );
  return Number(rounded({ over: exact, under: BigInt(under) }));
}

/** Lengths by period: few are different, however many reports there are. */
type Lengths = Map<number, number>;

const lengthsOfLedgers = new WeakMap<LedgerColumns, Lengths>();

function lengthsOf(columns: LedgerColumns): Lengths {
  const found = lengthsOfLedgers.get(columns);
  if (found) return found;
  const lengths: Lengths = new Map();
  lengthsOfLedgers.set(columns, lengths);
  return lengths;
}

function lengthOf(lengths: Lengths, start: number, end: number, calendar: Calendar): number {
  // Days have seven digits at most.
  const period = start * 1e7 + (end - start);
  const known = lengths.get(period);
  if (known !== undefined) return known;
  const length = lengthInMonths({ start, end }, calendar);
  lengths.set(period, length);
  return length;
}
