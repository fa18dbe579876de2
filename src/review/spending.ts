/** Money beside results. */
export interface Spending {
  readonly budget: number;
  readonly spent: number;
  readonly unitOfMeasure: string | null;
  /** spent ÷ budget, and how much of the result is there, from 0 to 1. */
  readonly spentShare: number;
  readonly result: number;
  /** By how much spending is ahead of the result: `spentShare` − `result`. */
  readonly ahead: number;
}

/**
 * Holds what was spent against what was reached.
 *
 * @param budget What there is to spend; nothing can be held against none.
 * @param spent What has been spent; null where nobody said.
 * @param result From 0 to 1; null where it is not known.
 */
export function spendingOf(
  budget:
    | { readonly amount: number; readonly unitOfMeasure?: string | undefined }
    | null
    | undefined,
  spent: number | null,
  result: number | null,
): Spending | null {
  if (!budget || budget.amount === 0 || spent === null || result === null) return null;
  const { amount, unitOfMeasure = null } = budget;
  const spentShare = spent / amount;
  return Object.freeze({
    ...{ budget: amount, spent, unitOfMeasure },
    ...{ spentShare, result, ahead: spentShare - result },
  });
}

/** Whether more of the money is spent than of the result is there, by more than a margin. */
export function isAhead(spending: Spending | null, margin: number): boolean {
  // Both shares are fractions: what is as good as the margin is no more than it.
  return spending !== null && spending.ahead - margin > 1e-9;
}
