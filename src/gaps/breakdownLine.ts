import type { Bound } from "../cascade/index.ts";
import type { BenchmarkMovement } from "./benchmarkMovement.ts";
import type { Bottleneck } from "./bottlenecksOf.ts";
import type { GapAmounts } from "./gapAmounts.ts";
import type { LargestGaps } from "./largestGaps.ts";
import type { RateMix } from "./mixOf.ts";
import type { Threshold } from "./thresholdOf.ts";

/** The gap of a unit, broken down by where it lies; a tree that adds up at every unit. */
export interface Breakdown extends GapAmounts {
  readonly unit: string;
  /** The side that is explained. */
  readonly bound: Bound;
  /** Whether this line is the unit's own share, beside what it hands on. */
  readonly own: boolean;
  /** What is counted: the indicator's unit, or the numerator's of a rate. */
  readonly currency: string;
  /** The target, in the currency. */
  readonly target: number;
  /** What was typed in for this unit less what was rolled up, in the currency; outside the identity. */
  readonly unexplained: number | null;
  /** Silent units here and below that cannot be counted: their size, or any start, is not known. */
  readonly uncounted: number;
  /** The same in points of the rate, over what was reported; null for what is not a rate. */
  readonly points: GapAmounts | null;
  /** How much of the gap is that what the target is counted from has moved; null where it is not. */
  readonly benchmark: BenchmarkMovement | null;
  /** The unit's own count where it passes on a verdict; it hangs beneath and is not added. */
  readonly nested: Breakdown | null;
  /** What arises at the unit itself: with what the children have it is the whole. */
  readonly here: GapAmounts;
  /** The lines that add up to this one with what arises `here`; largest gap first. */
  children(): readonly Breakdown[];
  /**
   * The units that account for most of the gap, whatever their level, by what arises at each itself;
   * or those of a level, each with all below it.
   *
   * @param count How many; 5 unless said.
   * @param options.level The id of a level.
   * @throws CascadeError `unknown-level`.
   */
  largest(count?: number, options?: { readonly level?: string }): LargestGaps;
  /**
   * Under a minimum or maximum, who holds the unit back, and who stands next behind; else empty.
   *
   * @param count How many; 2 unless said.
   */
  bottlenecks(count?: number): readonly Bottleneck[];
  /** Where it is counted who has done it, what stands between here and as many as it takes; else null. */
  threshold(): Threshold | null;
  /**
   * What of a rate's gap is the units' own rates, and what their shares of the denominator; null for
   * what is no rate, and where it is not known what shares were planned.
   */
  mix(): RateMix | null;
}
