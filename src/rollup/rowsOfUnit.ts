import type { GrownPart } from "./grownRows.ts";
import { placeOf } from "./placeOf.ts";

/** Adds to a list the rows a ledger has of a unit for an indicator, in no order. */
export function rowsOfUnit(
  { rows, ranges }: GrownPart,
  indicator: number,
  unit: number,
  into: number[],
): void {
  const first = rows.baseRows[indicator];
  const group = first && first.units.length > 0 ? placeOf(first.units, unit) : -1;
  if (first && group >= 0) {
    const to = first.starts[group + 1] as number;
    for (let place = first.starts[group] as number; place < to; place++) {
      into.push(first.rows[place] as number);
    }
  }
  const added = into.length;
  let row = (rows.last[indicator]?.[unit] ?? 0) - 1;
  while (row >= 0) {
    if (isAmong(ranges, row)) into.push(row);
    row = (rows.before[row - rows.base] as number) - 1;
  }
  // The last added come first, and are sorted soonest where they come last.
  for (let [low, high] = [added, into.length - 1]; low < high; low++, high--) {
    const earlier = into[high] as number;
    into[high] = into[low] as number;
    into[low] = earlier;
  }
}

/** Whether a row lies in one of some ranges, each a from and a to, in ascending order. */
export function isAmong(ranges: readonly number[], row: number): boolean {
  for (let place = ranges.length - 2; place >= 0; place -= 2) {
    if (row >= (ranges[place] as number)) return row < (ranges[place + 1] as number);
  }
  return false;
}
