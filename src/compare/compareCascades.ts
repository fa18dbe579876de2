import { type Cascade, type CascadeState, stateOf } from "../cascade/index.ts";
import { changesBetween } from "../derive/index.ts";
import { compareRecords } from "./compareRecords.ts";
import type { RecordChange } from "./recordChange.ts";
import { type TargetChange, targetChange } from "./targetChange.ts";

/** What changed between two cascades. */
export interface CascadeComparison {
  /** Whether both are derived. Where one is not, only targets that are written down are compared. */
  readonly derived: boolean;
  /** The records their documents differ in: list by list, by id; in whichever order they stand. */
  readonly records: readonly RecordChange[];
  /**
   * The targets that differ, made one by one as they are asked for: plan by plan, parents before
   * their children, then those of units that are gone.
   */
  readonly targets: Iterable<TargetChange>;
}

/** Sets two cascades side by side. */
export function compareCascades(before: Cascade, after: Cascade): CascadeComparison {
  const derived = before.derived && after.derived;
  const [was, is] = [stateOf(before), stateOf(after)];
  const [one, other] = derived ? [was, is] : [asWritten(was), asWritten(is)];
  return Object.freeze({
    derived,
    records: Object.freeze(compareRecords(was, is)),
    targets: { [Symbol.iterator]: () => targetsThatDiffer(one, other) },
  });
}

function* targetsThatDiffer(before: CascadeState, after: CascadeState): Generator<TargetChange> {
  for (const change of changesBetween(after, null, before)) {
    const decimals = [before, after].map((state) => decimalsOf(state, change.indicator));
    yield targetChange(change, Math.max(...decimals));
  }
}

function decimalsOf({ indicators, indicatorPositions }: CascadeState, indicator: string): number {
  const position = indicatorPositions.get(indicator) ?? -1;
  return indicators[position]?.context.decimals.figure ?? 0;
}

function asWritten({ derivedWith: _, ...state }: CascadeState): CascadeState {
  return { ...state, derived: null };
}
