import type { Indicator, TargetRecord } from "../document/index.ts";
import { type Bound, boundsOf } from "./bound.ts";

/** What a written target asks on one side. */
export interface TargetSide {
  readonly bound: Bound;
  /** The field that says so. */
  readonly key: "value" | "floor" | "cap" | "plus";
  readonly value: number;
}

/** The sides a written target speaks of, the floor first. */
export function targetSides(record: TargetRecord, indicator: Indicator): readonly TargetSide[] {
  const { value, floor, cap, plus } = record;
  if (floor !== undefined || cap !== undefined) {
    return [
      ...(floor === undefined ? [] : [{ bound: "floor", key: "floor", value: floor } as const]),
      ...(cap === undefined ? [] : [{ bound: "cap", key: "cap", value: cap } as const]),
    ];
  }
  const said = value ?? plus ?? Number.NaN;
  const key = value === undefined ? "plus" : "value";
  return boundsOf(indicator).map((bound) => ({ bound, key, value: said }));
}
