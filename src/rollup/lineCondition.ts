/** What may be said of a line beside its report; bits of one number. */
export const lineCondition = {
  /** Its stock is an earlier one, carried forward. */
  carried: 1,
  /** None of its reports holds any more. */
  expired: 2,
  /** Something it had reached has lapsed since. */
  lapsed: 4,
} as const;

/** What makes a line too old to be covered by what it has said. */
export const stale = lineCondition.carried | lineCondition.expired;

/** Whether what a line has said is too old to be covered by it. */
export function isStale(condition: Uint8Array | null, unit: number): boolean {
  return condition !== null && ((condition[unit] as number) & stale) !== 0;
}
