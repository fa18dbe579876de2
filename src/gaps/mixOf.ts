import { childrenInOrder } from "../cascade/index.ts";
import type { Explanation } from "./explanation.ts";

/** The points a rate is short of its target, by whether rates or shares of the denominator are to blame. */
export interface MixAmounts {
  /** gap = rates + handedOn + mix; each sum is one of quotients, so it holds to a double's last digits. */
  readonly gap: number;
  /** What rates are short of their own targets, at the planned shares. */
  readonly rates: number;
  /** What targets are short of the unit's, at the planned shares; below 0 where they ask for more. */
  readonly handedOn: number;
  /** What it adds that shares of the denominator are not as planned. */
  readonly mix: number;
}

/** A rate's gap by units' own rates and by their shares of the denominator. */
export interface RateMix extends MixAmounts {
  /** The rate there would be at the planned shares. */
  readonly atPlannedShares: number;
  /** The lines that add up to it; what the mix adds most at comes first. */
  readonly units: readonly UnitMix[];
}

/** One unit's part in it. */
export interface UnitMix extends MixAmounts {
  readonly unit: string;
  readonly actual: number;
  readonly target: number;
  /** Its share of the reported denominator, and what was planned among those who reported. */
  readonly share: number;
  readonly plannedShare: number;
}

/**
 * Splits the points a rate is short by what its units' rates and their shares add, in the order of
 * ids. With T and R for the unit's target and rate, t and r for a line's, e for its planned share and
 * w for its share: rates = Σ e (t − r), handedOn = Σ e (T − t), mix = Σ (w − e) (T − r).
 *
 * Shares are planned by the weight the measure names. Null where it names none, where the size of one
 * who reported is not known, or where the unit keeps a share of its own, whose size nobody states.
 */
export function mixOf(explanation: Explanation, unit: number): RateMix | null {
  const { state, reduction, reported } = explanation;
  const { plan, heard, lines } = reduction;
  const planned = explanation.plannedSizes;
  const { numerator, denominator } = reduction.reported;
  if (!reported || !planned || !denominator || lines.own?.[unit] === 1) return null;
  const { sign, decimals } = plan.indicator.context;
  const scale = sign * 10 ** decimals.figure;
  const size = denominator[unit] as number;
  const worth = reported.worthAt(unit);
  const among = childrenInOrder(state, unit).filter(
    (child) => (heard[child] as number) > 0 && (denominator[child] as number) > 0,
  );
  const plannedSize = among.reduce((total, child) => total + (planned[child] as number), 0);
  const known = among.every((child) => (planned[child] as number) >= 0);
  if (!(size > 0 && plannedSize > 0 && known)) return null;
  const points = Math.abs(scale);
  let atPlannedShares = 0;
  const units = among.map((child): UnitMix => {
    const own = denominator[child] as number;
    const asked = reported.worthAt(child);
    const there = numerator[child] as number;
    const start = planned[child] as number;
    // What the unit's target is worth here; one whole number where the unit has one itself.
    const held = Number.isInteger(worth / size) ? (worth / size) * own : (worth * own) / size;
    atPlannedShares += (start * there) / (own * plannedSize * points);
    return Object.freeze({
      unit: state.structure.ids[child] as string,
      actual: there / (own * points) + 0,
      target: asked / (own * points) + 0,
      share: own / size,
      plannedShare: start / plannedSize,
      gap: (held - there) / (size * scale) + 0,
      rates: (start * (asked - there)) / (own * plannedSize * scale) + 0,
      handedOn: (start * (held - asked)) / (own * plannedSize * scale) + 0,
      // 0, and not nearly so, where shares are as planned.
      mix:
        ((own * plannedSize - start * size) * (held - there)) / (own * plannedSize * size * scale) +
        0,
    });
  });
  const totalOf = (name: keyof MixAmounts): number =>
    units.reduce((total, line) => total + line[name], 0);
  const ordered = [...units].sort((left, right) => right.mix - left.mix);
  return Object.freeze({
    gap: (worth - (numerator[unit] as number)) / (size * scale) + 0,
    rates: totalOf("rates"),
    handedOn: totalOf("handedOn"),
    mix: totalOf("mix"),
    atPlannedShares,
    units: Object.freeze(ordered),
  });
}
