import type { Change } from "../derive/index.ts";
import { difference } from "./difference.ts";

/** A target one cascade has and the other has not, or has otherwise. */
export interface TargetChange extends Omit<Change, "applied"> {
  /** `to` less `from`, in the indicator's unit of measure; null where there was, or is, no target. */
  readonly by: number | null;
}

/** @param decimals How many decimals targets of its indicator have. */
export function targetChange(change: Change, decimals: number): TargetChange {
  const { kind, unit, indicator, grade, due, bound, benchmark, from, to } = change;
  const { dueFrom, dueTo, why } = change;
  const { by } = difference(from ?? Number.NaN, to ?? Number.NaN, decimals);
  return Object.freeze({
    ...{ kind, unit, indicator, grade, due, bound, benchmark, from, to, by, dueFrom, dueTo, why },
    get message() {
      return change.message;
    },
  });
}
