import type { Contender } from "../harness/contender.ts";

/** Groups to share the same total among. */
export interface SharingGroups {
  /** Whole steps to share in each group. */
  readonly total: number;
  readonly groups: readonly { readonly column: Float64Array; readonly list: number[] }[];
}

/** Shares a total out in each group, and can show the shares of its last run. */
export interface ApportionContender extends Contender {
  shares(): readonly ArrayLike<number>[];
}
