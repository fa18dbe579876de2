/** The amounts of a breakdown by unit, in steps of the currency; none is below 0 but `unreported`. */
export interface AmountColumns {
  readonly unplaced: Float64Array;
  readonly stretch: Float64Array;
  readonly unreported: Float64Array;
  readonly shortfall: Float64Array;
  readonly surplus: Float64Array;
}

/** The amounts of one line, in steps of the currency. */
export type Amounts = Readonly<Record<keyof AmountColumns, number>>;

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

/** The amounts of one unit. */
export function amountsAt(columns: AmountColumns, unit: number): Amounts {
  return {
    unplaced: columns.unplaced[unit] as number,
    stretch: columns.stretch[unit] as number,
    unreported: columns.unreported[unit] as number,
    shortfall: columns.shortfall[unit] as number,
    surplus: columns.surplus[unit] as number,
  };
}

/** What amounts come to: the gap, in steps. */
export function gapOf({ unplaced, stretch, unreported, shortfall, surplus }: Amounts): number {
  return unplaced - stretch + unreported + shortfall - surplus;
}
