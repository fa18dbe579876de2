import { lineState } from "../measures/index.ts";
import { bases } from "./actual.ts";
import type { Hearing } from "./hear.ts";
import type { HeardLines } from "./hearLines.ts";
import type { IndicatorRows } from "./ledgerState.ts";
import type { Reporters } from "./reportersOf.ts";

const period = bases.indexOf("period");

/**
 * Listens to reporters of which each has one report that counts as it is, as most do: one loop over
 * columns, for a million of them.
 *
 * @param since The first day of each unit's target.
 * @param fresh The day a report must speak of to count as renewed.
 * @param into Written at the units that are heard.
 * @returns The groups of rows that are to be listened to more closely; null for all of them.
 */
export function hearSingly(
  { columns, indicator, view }: Hearing,
  reporters: Reporters,
  { units, starts, rows }: IndicatorRows,
  since: (unit: number) => number,
  fresh: number,
  into: HeardLines,
): readonly number[] | null {
  const { basis, end, own, reportedAt, status, value, of } = columns;
  const { asOf, knownAt, minimumStatus } = view;
  const { state: kinds, own: shares } = reporters;
  const { state: states, value: values, of: sizes } = into;
  const adds = indicator.balance === "flow";
  const always = knownAt === Number.POSITIVE_INFINITY;
  const left: number[] = [];
  if (!adds && indicator.balance !== "last") return null;
  for (let group = 0; group < units.length; group++) {
    const from = starts[group] as number;
    const unit = units[group] as number;
    const row = rows[from] as number;
    const last = end[row] as number;
    const said = value[row] as number;
    if (
      starts[group + 1] !== from + 1 ||
      kinds[unit] !== lineState.silent ||
      last > asOf ||
      last < fresh ||
      (!always && (reportedAt[row] as number) > knownAt) ||
      (status[row] as number) < minimumStatus ||
      own[row] === 1 ||
      Number.isNaN(said) ||
      (adds && (basis[row] !== period || last < since(unit))) ||
      (shares !== null && shares[unit] === 1)
    ) {
      left.push(group);
      continue;
    }
    states[unit] = lineState.reported;
    values[unit] = said;
    const size = of[row] as number;
    if (!Number.isNaN(size)) sizes[unit] = size;
  }
  return left;
}
