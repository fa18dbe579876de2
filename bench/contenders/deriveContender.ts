import type { Contender } from "../harness/contender.ts";

/** Hands a target down, and can show what each unit was given last, by row. */
export interface DeriveContender extends Contender {
  targets(): Float64Array;
}
