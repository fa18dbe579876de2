import type { Bound } from "../cascade/index.ts";

/** Amounts of a gap by where it lies; gap = unplaced − stretch + unreported + shortfall − surplus. */
export interface GapAmounts {
  /** Positive where something is missing, whatever the direction. */
  readonly gap: number;
  /** Targets that were not handed on, here and below. */
  readonly unplaced: number;
  /** Targets handed on beyond what was asked, here and below. */
  readonly stretch: number;
  /** What silent units would have to bring. */
  readonly unreported: number;
  /** What those who reported are short of. */
  readonly shortfall: number;
  /** What those who reported have beyond their targets. */
  readonly surplus: number;
}

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
  /** The unit's own count where it passes on a verdict; it hangs beneath and is not added. */
  readonly nested: Breakdown | null;
  /** The lines that add up to this one with what is unplaced or stretched here; largest gap first. */
  children(): readonly Breakdown[];
}
