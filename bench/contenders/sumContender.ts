import type { Contender } from "../harness/contender.ts";

/** Adds up one number over a territory, and can show what its last run came to. */
export interface SumContender extends Contender {
  /** The sums of all units by row, or of the top alone. */
  sums(): Float64Array;
}
