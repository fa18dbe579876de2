/** The amounts of a breakdown by unit, in steps of the currency. */
export interface AmountColumns {
  readonly unplaced: Float64Array;
  readonly stretch: Float64Array;
  readonly unreported: Float64Array;
  readonly shortfall: Float64Array;
  readonly surplus: Float64Array;
}

export type AmountName = keyof AmountColumns;

export const amountNames: readonly AmountName[] = [
  "unplaced",
  "stretch",
  "unreported",
  "shortfall",
  "surplus",
];

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

/** Adds all of one unit's amounts to another's. */
export function addAmounts(
  from: AmountColumns,
  source: number,
  into: AmountColumns,
  unit: number,
): void {
  for (const name of amountNames) {
    into[name][unit] = (into[name][unit] as number) + (from[name][source] as number);
  }
}

/** Adds a signed amount where it belongs: to one name if positive, as its opposite to the other. */
export function addSigned(
  into: AmountColumns,
  unit: number,
  amount: number,
  positive: AmountName,
  negative: AmountName,
): void {
  const name = amount >= 0 ? positive : negative;
  into[name][unit] = (into[name][unit] as number) + Math.abs(amount);
}
