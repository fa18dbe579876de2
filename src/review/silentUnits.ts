import { compareIds } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { lazyOrder } from "./lazyOrder.ts";
import type { Narrowing } from "./narrow/narrowing.ts";
import type { Prepared } from "./prepared.ts";
import { bitOf } from "./signal.ts";
import { forEachTarget } from "./targetsListed.ts";

/** A unit that is to report on targets under review, and has never reported on any of them. */
export interface SilentUnit {
  readonly unit: string;
  readonly level: string;
  /** How many targets it is to report on. */
  readonly targets: number;
  /** Of all of them together, as of a target; null where none is known. */
  readonly impact: number | null;
}

/** What the units that are to report have been heard to say, as columns. */
interface Heard {
  readonly targets: Int32Array;
  readonly silent: Int32Array;
  /** NaN where it is not known. */
  readonly impacts: Float64Array;
}

/**
 * The units that are to report and have been silent on all of it, made one by one as they are read:
 * those that move the unit under review most come first, then those with most targets, then by id.
 */
export function silentUnits(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
): Iterable<SilentUnit> {
  let listed: ReturnType<typeof inOrder> | null = null;
  const { structure, levels } = prepared.rolled.state;
  return {
    *[Symbol.iterator]() {
      listed ??= inOrder(prepared, listen(prepared, narrowings));
      const { units, order, heard } = listed;
      for (let rank = 0; rank < units.length; rank++) {
        const unit = units[order(rank)] as number;
        const impact = heard.impacts[unit] as number;
        yield Object.freeze({
          unit: structure.ids[unit] as string,
          level: levels.list[levels.rank[unit] as number]?.id ?? "",
          targets: heard.targets[unit] as number,
          impact: Number.isNaN(impact) ? null : impact,
        });
      }
    },
  };
}

function listen(prepared: Prepared, narrowings: readonly Narrowing[]): Heard {
  const { size } = prepared.rolled.state.structure;
  const [targets, silent] = [new Int32Array(size), new Int32Array(size)];
  const impacts = new Float64Array(size).fill(Number.NaN);
  forEachTarget(prepared, narrowings, ({ standing, signals }, indicator, unit) => {
    const { reduction } = standing.sides[standing.speaking[unit] as number] ?? {};
    if ((reduction?.reporting.state[unit] ?? lineState.none) === lineState.none) return;
    const isSilent = ((signals[unit] as number) & bitOf.silent) !== 0;
    // Where no report was due yet, nothing is kept back.
    if (!isSilent && reduction?.heard[unit] === 0) return;
    targets[unit] = (targets[unit] as number) + 1;
    if (!isSilent) return;
    silent[unit] = (silent[unit] as number) + 1;
    const impact = prepared.impact(indicator, unit);
    if (Number.isNaN(impact)) return;
    const before = impacts[unit] as number;
    impacts[unit] = Number.isNaN(before) ? impact : before + impact;
  });
  return { targets, silent, impacts };
}

function inOrder(
  { rolled, scope }: Prepared,
  heard: Heard,
): { units: Int32Array; order: (rank: number) => number; heard: Heard } {
  const { ids, size } = rolled.state.structure;
  const { targets, silent, impacts } = heard;
  const isSilent = (unit: number): boolean =>
    (targets[unit] as number) > 0 && targets[unit] === silent[unit];
  let count = 0;
  for (let unit = scope; unit < size; unit++) if (isSilent(unit)) count += 1;
  const units = new Int32Array(count);
  let place = 0;
  for (let unit = scope; unit < size; unit++) if (isSilent(unit)) units[place++] = unit;
  const impactOf = (unit: number): number => {
    const impact = impacts[unit] as number;
    return Number.isNaN(impact) ? -1 : impact;
  };
  const order = lazyOrder(count, (one, other) => {
    const [left, right] = [units[one] as number, units[other] as number];
    const first =
      impactOf(right) - impactOf(left) || (targets[right] as number) - (targets[left] as number);
    return first === 0 ? compareIds(ids[left] as string, ids[right] as string) < 0 : first < 0;
  });
  return { units, order, heard };
}
