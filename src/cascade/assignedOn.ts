import type { AssignedValue, Indicator } from "../document/index.ts";
import { type Bound, boundsOf } from "./bound.ts";

/** What a rule assigns on one side of an indicator, or undefined where it says nothing of it. */
export function assignedOn(
  value: AssignedValue | undefined,
  bound: Bound,
  indicator: Indicator,
): number | undefined {
  if (typeof value === "object") return (value as { readonly [Side in Bound]?: number })[bound];
  return boundsOf(indicator).includes(bound) ? value : undefined;
}
