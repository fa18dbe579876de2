/** The amounts of a breakdown by unit, in steps of the currency. */
export interface AmountColumns {
  readonly unplaced: Float64Array;
  readonly stretch: Float64Array;
  readonly unreported: Float64Array;
  readonly shortfall: Float64Array;
  readonly surplus: Float64Array;
}

/** Columns of nothing. */
export function blankAmounts(size: number): AmountColumns {
  const column = (): Float64Array => new Float64Array(size);
  return {
    unplaced: column(),
    stretch: column(),
    unreported: column(),
    shortfall: column(),
    surplus: column(),
  };
}

/** Puts a signed amount where it belongs: in one column if positive, as its opposite in the other. */
export function putSigned(
  amount: number,
  unit: number,
  positive: Float64Array,
  negative: Float64Array,
): void {
  if (amount >= 0) positive[unit] = amount;
  else negative[unit] = -amount;
}
