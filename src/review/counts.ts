import { codeOfState } from "../rollup/index.ts";
import type { Narrowing } from "./narrow/narrowing.ts";
import type { Prepared } from "./prepared.ts";
import { type Signal, signals } from "./signal.ts";
import { forEachTarget } from "./targetsListed.ts";

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

/** The targets under review as numbers. */
export interface Tally {
  /** Over everything, and by the positions of levels and indicators. */
  total(): ReviewCounts;
  level(rank: number): ReviewCounts;
  indicator(position: number): ReviewCounts;
  /** How many targets under review each unit has, and on how many of them it is silent. */
  readonly targets: Int32Array;
  readonly silent: Int32Array;
}

const [targetsAt, reportedAt, metAt, listedAt, signalsAt] = [0, 1, 2, 3, 4];
const width = signalsAt + signals.length;

/** Counts the targets under review in one pass, which makes nothing per unit. */
export function countTargets(prepared: Prepared, narrowings: readonly Narrowing[]): Tally {
  const { wanted, rolled } = prepared;
  const { levels, indicators, structure } = rolled.state;
  const ranks = levels.list.length;
  const cells = new Int32Array(ranks * indicators.length * width);
  const targets = new Int32Array(structure.size);
  const silent = new Int32Array(structure.size);
  const add = (place: number): void => {
    cells[place] = (cells[place] as number) + 1;
  };
  forEachTarget(prepared, narrowings, ({ standing, signals: bits }, indicator, unit) => {
    const cell = (indicator * ranks + (levels.rank[unit] as number)) * width;
    const heard = standing.sides[standing.speaking[unit] as number]?.reduction.heard[unit] ?? 0;
    targets[unit] = (targets[unit] as number) + 1;
    add(cell + targetsAt);
    if (heard > 0) add(cell + reportedAt);
    else silent[unit] = (silent[unit] as number) + 1;
    if ((standing.states[unit] as number) >= codeOfState.met) add(cell + metAt);
    if (((bits[unit] as number) & wanted) !== 0) add(cell + listedAt);
    for (let rest = bits[unit] as number; rest !== 0; rest &= rest - 1) {
      add(cell + signalsAt + 31 - Math.clz32(rest & -rest));
    }
  });
  const sum = (among: (indicator: number, rank: number) => boolean): ReviewCounts => {
    const totals = new Array<number>(width).fill(0);
    for (let cell = 0; cell < ranks * indicators.length; cell++) {
      if (!among(Math.floor(cell / ranks), cell % ranks)) continue;
      for (let at = 0; at < width; at++) {
        totals[at] = (totals[at] as number) + (cells[cell * width + at] as number);
      }
    }
    return countsOf(totals);
  };
  return {
    total: () => sum(() => true),
    level: (wanted) => sum((_, rank) => rank === wanted),
    indicator: (wanted) => sum((indicator) => indicator === wanted),
    ...{ targets, silent },
  };
}

function countsOf(totals: readonly number[]): ReviewCounts {
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
