import type { SplitMethod } from "../document/index.ts";

/**
 * A whole number to be shared out; everything in it is whole steps.
 *
 * `weights`, `min`, `max`, `previous` and `shares` hold `count` numbers each, from 0.
 */
export interface Apportionment {
  /** What there is to share: 0 or more. */
  readonly total: number;
  readonly count: number;
  /** 0 or more; a child of weight 0 gets no more than its least. */
  readonly weights: Float64Array;
  /** The least and the most of each; null where there is none. */
  readonly min: Float64Array | null;
  readonly max: Float64Array | null;
  /** What each had before, NaN where nothing; null where there is no before. */
  readonly previous: Float64Array | null;
  readonly method: SplitMethod;
  /** Where ties end: the smaller comes first. */
  readonly order: (child: number) => number;
  /** The result. */
  readonly shares: Float64Array;
}

/** What came of sharing out. */
export interface Outcome {
  /** What nobody could take; negative where the least the children must take is more than all. */
  readonly unplaced: number;
  /** How many steps went to one of several children whom only their order tells apart. */
  readonly ties: number;
}
