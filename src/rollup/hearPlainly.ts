import { lineState } from "../measures/index.ts";
import { bases } from "./actual.ts";
import type { Hearing } from "./hear.ts";
import type { HeardLines } from "./hearLines.ts";
import { isKnown } from "./isKnown.ts";

const period = bases.indexOf("period");

/**
 * Listens to a unit whose reports need no weighing against one another, as most do: periods one after
 * another of what adds up over time, or stocks of which one is the last, corrected or not. It
 * allocates nothing.
 *
 * @param rows Those `from` up to `to` are of one unit, in their order.
 * @param since The first day of the target they are held against.
 * @param into Written at the unit where it is heard.
 * @returns The last day they speak of, or NaN where they are to be listened to more closely.
 */
export function hearPlainly(
  hearing: Hearing,
  rows: Int32Array,
  from: number,
  to: number,
  since: number,
  into: HeardLines,
  unit: number,
): number {
  const { columns, indicator } = hearing;
  // Own shares come last.
  if (columns.own[rows[to - 1] as number] === 1) return Number.NaN;
  if (indicator.balance === "flow") return addPeriods(hearing, rows, from, to, since, into, unit);
  if (indicator.balance === "last") return takeLast(hearing, rows, from, to, into, unit);
  return Number.NaN;
}

function addPeriods(
  { columns, view }: Hearing,
  rows: Int32Array,
  from: number,
  to: number,
  since: number,
  into: HeardLines,
  unit: number,
): number {
  const { start, end, basis, value, of } = columns;
  let [first, through] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [sum, outOf] = [0, 0];
  /** What the last word on the period under way adds. */
  let [now, nowOf] = [0, 0];
  for (let place = from; place < to; place++) {
    const row = rows[place] as number;
    if (!isKnown(columns, row, view)) continue;
    const begins = start[row] as number;
    const last = end[row] as number;
    if (basis[row] !== period || last < since) return Number.NaN;
    if (begins !== first || last !== through) {
      if (begins <= through) return Number.NaN;
      sum += now;
      outOf += nowOf;
      first = begins;
      through = last;
    }
    now = value[row] as number;
    nowOf = of[row] as number;
  }
  sum += now;
  outOf += nowOf;
  // A withdrawal is not a number, and nothing else that is added up is none.
  if (through === Number.NEGATIVE_INFINITY || Number.isNaN(sum)) return Number.NaN;
  return put(into, unit, sum, outOf, through);
}

function takeLast(
  { columns, view }: Hearing,
  rows: Int32Array,
  from: number,
  to: number,
  into: HeardLines,
  unit: number,
): number {
  const { start, end, basis, value, of } = columns;
  let found = -1;
  for (let place = to - 1; place >= from; place--) {
    const row = rows[place] as number;
    if (!isKnown(columns, row, view)) continue;
    if (found < 0) found = row;
    else if (end[row] !== end[found]) break;
    // Told again of the same days it is a correction, of other days a question of when.
    else if (start[row] !== start[found] || basis[row] !== basis[found]) return Number.NaN;
  }
  if (found < 0 || Number.isNaN(value[found])) return Number.NaN;
  return put(into, unit, value[found] as number, of[found] as number, end[found] as number);
}

function put(into: HeardLines, unit: number, value: number, of: number, through: number): number {
  into.state[unit] = lineState.reported;
  into.value[unit] = value;
  into.of[unit] = of;
  return through;
}
