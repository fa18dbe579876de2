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
  const target = reported.worthAt(unit) / size;
  const among = childrenInOrder(state, unit).filter(
    (child) => (heard[child] as number) > 0 && (denominator[child] as number) > 0,
  );
  const plannedSize = among.reduce((total, child) => total + (planned[child] as number), 0);
  const known = among.every((child) => (planned[child] as number) >= 0);
  if (!(size > 0 && plannedSize > 0 && known)) return null;
  const units = among.map((child): UnitMix => {
    const own = denominator[child] as number;
    const worth = reported.worthAt(child);
    const there = numerator[child] as number;
    const [share, plannedShare] = [own / size, (planned[child] as number) / plannedSize];
    // Where shares are as planned this is 0 and not nearly so.
    const moved = (own * plannedSize - (planned[child] as number) * size) / (size * plannedSize);
    const short = target * own - there;
    return Object.freeze({
      unit: state.structure.ids[child] as string,
      actual: there / own / Math.abs(scale) + 0,
      target: worth / own / Math.abs(scale) + 0,
      ...{ share, plannedShare },
      gap: short / size / scale + 0,
      rates: (plannedShare * ((worth - there) / own)) / scale + 0,
      handedOn: (plannedShare * ((target * own - worth) / own)) / scale + 0,
      mix: (moved * (short / own)) / scale + 0,
    });
  });
  const totalOf = (name: keyof MixAmounts): number =>
    units.reduce((total, line) => total + line[name], 0);
  const ordered = [...units].sort((left, right) => right.mix - left.mix);
  return Object.freeze({
    gap: (reported.worthAt(unit) - (numerator[unit] as number)) / size / scale + 0,
    rates: totalOf("rates"),
    handedOn: totalOf("handedOn"),
    mix: totalOf("mix"),
    atPlannedShares: units.reduce((total, line) => total + line.plannedShare * line.actual, 0),
    units: Object.freeze(ordered),
  });
}
