import { codeOfState } from "../rollup/index.ts";
import { type Signal, signals } from "./signal.ts";
import type { TargetColumns } from "./targetColumns.ts";

/** Targets under review, counted. */
export interface ReviewCounts {
  readonly targets: number;
  /** Those on which anybody has reported, and those that are met. */
  readonly reported: number;
  readonly met: number;
  /** Those with a signal the review looks for. */
  readonly listed: number;
  /** How many have each signal, whether the review looks for it or not; one may have several. */
  readonly signals: Readonly<Record<Signal, number>>;
}

/** Counts targets into cells, which makes nothing per target. */
export interface TargetCounter {
  /** Counts a unit's target into a cell. */
  count(cell: number, columns: TargetColumns, unit: number): void;
  /** What was counted into a cell. */
  counts(cell: number): ReviewCounts;
}

const [targetsAt, reportedAt, metAt, listedAt, signalsAt] = [0, 1, 2, 3, 4];
const width = signalsAt + signals.length;

/** Makes a counter with so many cells, for a review that looks for some signals. */
export function targetCounter(cells: number, wanted: number): TargetCounter {
  const counted = new Int32Array(cells * width);
  const add = (place: number): void => {
    counted[place] = (counted[place] as number) + 1;
  };
  return {
    count(cell, { standing, signals: bits }, unit) {
      const from = cell * width;
      const { reduction } = standing.sides[standing.speaking[unit] as number] ?? {};
      const own = bits[unit] as number;
      add(from + targetsAt);
      if ((reduction?.heard[unit] ?? 0) > 0) add(from + reportedAt);
      if ((standing.states[unit] as number) >= codeOfState.met) add(from + metAt);
      if ((own & wanted) !== 0) add(from + listedAt);
      for (let rest = own; rest !== 0; rest &= rest - 1) {
        add(from + signalsAt + 31 - Math.clz32(rest & -rest));
      }
    },
    counts: (cell) => countsOf(counted.subarray(cell * width, (cell + 1) * width)),
  };
}

function countsOf(totals: Int32Array): ReviewCounts {
  const bySignal = signals.map(
    (signal, place) => [signal, totals[signalsAt + place] ?? 0] as const,
  );
  return Object.freeze({
    targets: totals[targetsAt] ?? 0,
    reported: totals[reportedAt] ?? 0,
    met: totals[metAt] ?? 0,
    listed: totals[listedAt] ?? 0,
    signals: Object.freeze(Object.fromEntries(bySignal) as Record<Signal, number>),
  });
}
