import { lineState } from "../measures/index.ts";
import { bases } from "./actual.ts";
import type { Hearing } from "./hear.ts";
import type { HeardLines } from "./hearLines.ts";
import { isKnown } from "./isKnown.ts";

const period = bases.indexOf("period");

/**
 * Listens to a unit whose reports need no weighing against one another, as most do: periods one after
 * another of what adds up over time, or stocks of which one is the last. It allocates nothing.
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
  let through = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let outOf = 0;
  for (let place = from; place < to; place++) {
    const row = rows[place] as number;
    if (!isKnown(columns, row, view)) continue;
    const last = end[row] as number;
    if (basis[row] !== period || (start[row] as number) <= through || last < since) {
      return Number.NaN;
    }
    sum += value[row] as number;
    outOf += of[row] as number;
    through = last;
  }
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
  const { end, value, of } = columns;
  let found = -1;
  for (let place = to - 1; place >= from; place--) {
    const row = rows[place] as number;
    if (!isKnown(columns, row, view)) continue;
    if (found >= 0 && end[row] === end[found]) return Number.NaN;
    if (found >= 0) break;
    found = row;
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
