import { type Amounts, gapOf } from "./amountColumns.ts";

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

/** Amounts in steps as they are shown: each divided once. */
export function gapAmounts(amounts: Amounts, steps: number): GapAmounts {
  return Object.freeze({
    gap: gapOf(amounts) / steps + 0,
    unplaced: amounts.unplaced / steps,
    stretch: amounts.stretch / steps,
    unreported: amounts.unreported / steps + 0,
    shortfall: amounts.shortfall / steps,
    surplus: amounts.surplus / steps,
  });
}
